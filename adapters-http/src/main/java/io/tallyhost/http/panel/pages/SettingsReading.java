package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.DunningPlan;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatId;
import io.tallyhost.http.panel.Blank;

/** Reads what was filled in about billing. */
final class SettingsReading {

  private static final int LONGEST_WAIT = 365;

  private SettingsReading() {}

  static BillingSettings of(Blank form) {
    return new BillingSettings(
        new Issuer(
            IssuerId.OPERATOR,
            party(form),
            form.text("phone"),
            form.text("tax_number"),
            form.text("iban").map(iban -> new BankAccount(iban, form.text("bic")))),
        form.isChecked("reseller_is_issuer"),
        new DunningPlan(
            days(form, "due_days"),
            days(form, "reminder_days"),
            days(form, "second_reminder_days"),
            days(form, "suspend_days")));
  }

  private static Party party(Blank form) {
    return new Party(
        form.required("name"),
        form.text("address").map(PostalAddress::parse).orElse(PostalAddress.NONE),
        new TaxProfile(
            form.text("country").map(Country::parse), form.text("vat_id").map(VatId::parse)),
        form.text("email"));
  }

  private static int days(Blank form, String name) {
    var days = form.whole(name).orElse(-1L);
    InvalidValue.unless(
        days >= 0 && days <= LONGEST_WAIT, name, days, "a whole number from 0 to 365");
    return days.intValue();
  }
}
