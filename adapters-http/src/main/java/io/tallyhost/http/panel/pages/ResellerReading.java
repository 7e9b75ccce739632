package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.NewReseller;
import io.tallyhost.application.reseller.ResellerEdit;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.NetworkScope;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatId;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Visit;
import java.util.Locale;
import java.util.Optional;

/** Reads what was filled in about a reseller. */
final class ResellerReading {

  private static final String EURO = "EUR";
  private static final int MOST_VPS = 1_000_000;

  private final Blank form;

  ResellerReading(Visit visit) {
    this.form = new Blank(visit);
  }

  NewReseller created() {
    var asked = NewReseller.of(new Username(form.required("username")), contact());
    var told = asked.with(access()).with(money()).with(profile()).with(billing());
    return form.text("parent_id").map(AccountId::new).map(told::below).orElse(told);
  }

  /** What is different from now on: everything that the form has. */
  ResellerEdit edited(ResellerListing was) {
    var contact = contact();
    var entry =
        new ResellerEdit.Entry(
            form.isChecked("force_password_change"),
            AllowedAddresses.of(form.listed("allowed_ips")),
            form.text("permission_group_id").map(PermissionGroupId::new));
    var profile = profile();
    var named = new Username(form.required("username"));
    var currency = was.wallet().currency();
    var isMoneyAsked = form.text("billing_mode").isPresent();
    var changed =
        ResellerEdit.NOTHING
            .named(
                Optional.of(named).filter(it -> !it.equals(was.account().username())),
                form.secret("password").map(Password::new))
            .contact(old -> contact)
            .entry(old -> entry)
            .details(old -> old.withProfile(profile));
    return isMoneyAsked
        ? changed
            .details(old -> old.withProfile(profile).withBilling(changedBilling()))
            .creditLimit(Optional.of(form.minor("credit_limit", currency)))
        : changed;
  }

  private BillingTerms changedBilling() {
    var terms = billing();
    return new BillingTerms(terms.mode(), terms.vpsLimit(), form.isChecked("auto_charge"));
  }

  Contact contact() {
    return new Contact(
        new EmailAddress(form.required("email")), form.text("full_name"), form.text("phone"));
  }

  ResellerProfile profile() {
    return new ResellerProfile(
        new Company(form.text("display_name"), form.text("company_name"), form.text("address")),
        new TaxProfile(
            form.text("country").map(Country::parse), form.text("vat_id").map(VatId::parse)),
        networks(),
        form.text("wan_check")
            .map(it -> WanCheck.named(it.toLowerCase(Locale.ROOT)))
            .orElse(WanCheck.INHERIT));
  }

  BillingTerms billing() {
    return new BillingTerms(
        form.text("billing_mode").map(BillingMode::named).orElse(BillingMode.PREPAID),
        form.whole("vps_limit").map(ResellerReading::limit),
        true);
  }

  private NetworkScope networks() {
    var names = form.listed("network_scope");
    return names.isEmpty() ? NetworkScope.everywhere() : NetworkScope.of(names);
  }

  private NewReseller.Access access() {
    return new NewReseller.Access(
        form.secret("password").map(Password::new),
        form.isChecked("force_password_change"),
        AllowedAddresses.of(form.listed("allowed_ips")),
        form.text("permission_group_id").map(PermissionGroupId::new));
  }

  private NewReseller.Money money() {
    var currency = form.text("currency").map(Money::currency);
    var counted = currency.orElseGet(() -> Money.currency(EURO));
    return new NewReseller.Money(
        currency, form.minor("balance", counted), form.minor("credit_limit", counted));
  }

  private static int limit(long number) {
    InvalidValue.unless(
        number >= 0 && number <= MOST_VPS, "vps_limit", number, "a whole number from 0 to 1000000");
    return (int) number;
  }
}
