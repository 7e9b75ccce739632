package io.tallyhost.http.admin;

import io.tallyhost.application.invoicing.ChangeBillingSettings;
import io.tallyhost.application.invoicing.ShowBillingSettings;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.DunningPlan;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatId;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the operator bills: the company on paper, who issues, and how long we wait for money. */
public final class BillingSettingsSection implements SettingsSection {

  private static final String NAME = "company_name";
  private static final String ADDRESS = "company_address";
  private static final String COUNTRY = "company_country";
  private static final String VAT_ID = "company_vat_id";
  private static final String EMAIL = "company_email";
  private static final String PHONE = "company_phone";
  private static final String TAX_NUMBER = "company_tax_number";
  private static final String IBAN = "company_iban";
  private static final String BIC = "company_bic";
  private static final String RESELLER_IS_ISSUER = "reseller_is_invoice_issuer";
  private static final String DUE = "invoice_due_days";
  private static final String REMINDER = "reminder_after_days";
  private static final String SECOND_REMINDER = "second_reminder_after_days";
  private static final String SUSPENSION = "suspend_after_days";
  private static final int LONGEST_WAIT = 365;

  private final ShowBillingSettings show;
  private final ChangeBillingSettings change;

  public BillingSettingsSection(ShowBillingSettings show, ChangeBillingSettings change) {
    this.show = show;
    this.change = change;
  }

  @Override
  public Set<String> names() {
    return fields(BillingSettings.INITIAL).keySet();
  }

  @Override
  public Map<String, @Nullable Object> show(Principal principal) {
    return fields(show.handle(principal));
  }

  @Override
  public void change(Principal principal, JsonBody body) {
    var unused = change.handle(principal, before -> changed(before, body));
  }

  private static Map<String, @Nullable Object> fields(BillingSettings settings) {
    var company = settings.company();
    var party = company.party();
    var plan = settings.dunning();
    return Json.object(
        NAME, party.name(),
        ADDRESS, address(party),
        COUNTRY, party.tax().country().map(Country::code),
        VAT_ID, party.tax().vatId().map(VatId::value),
        EMAIL, party.email(),
        PHONE, company.phone(),
        TAX_NUMBER, company.taxNumber(),
        IBAN, company.bankAccount().map(BankAccount::iban),
        BIC, company.bankAccount().flatMap(BankAccount::bic),
        RESELLER_IS_ISSUER, settings.resellerIsIssuer(),
        DUE, plan.dueDays(),
        REMINDER, plan.reminderAfter(),
        SECOND_REMINDER, plan.secondReminderAfter(),
        SUSPENSION, plan.suspensionAfter());
  }

  private static BillingSettings changed(BillingSettings before, JsonBody body) {
    return new BillingSettings(
        company(before.company(), body),
        body.optionalFlag(RESELLER_IS_ISSUER).orElse(before.resellerIsIssuer()),
        plan(before.dunning(), body));
  }

  private static Issuer company(Issuer before, JsonBody body) {
    return new Issuer(
        IssuerId.OPERATOR,
        party(before.party(), body),
        merged(body, PHONE, before.phone()),
        merged(body, TAX_NUMBER, before.taxNumber()),
        bank(before.bankAccount(), body));
  }

  private static Party party(Party before, JsonBody body) {
    return new Party(
        body.optionalText(NAME).orElse(before.name()),
        merged(body, ADDRESS, address(before)).map(PostalAddress::parse).orElse(PostalAddress.NONE),
        tax(before.tax(), body),
        merged(body, EMAIL, before.email()));
  }

  private static TaxProfile tax(TaxProfile before, JsonBody body) {
    return new TaxProfile(
        merged(body, COUNTRY, before.country().map(Country::code)).map(Country::parse),
        merged(body, VAT_ID, before.vatId().map(VatId::value)).map(VatId::parse));
  }

  private static Optional<BankAccount> bank(Optional<BankAccount> before, JsonBody body) {
    var bic = merged(body, BIC, before.flatMap(BankAccount::bic));
    return merged(body, IBAN, before.map(BankAccount::iban))
        .map(iban -> new BankAccount(iban, bic));
  }

  private static DunningPlan plan(DunningPlan before, JsonBody body) {
    return new DunningPlan(
        days(body, DUE, before.dueDays()),
        days(body, REMINDER, before.reminderAfter()),
        days(body, SECOND_REMINDER, before.secondReminderAfter()),
        days(body, SUSPENSION, before.suspensionAfter()));
  }

  private static Optional<String> address(Party party) {
    var lines = party.address().lines();
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  private static Optional<String> merged(JsonBody body, String name, Optional<String> before) {
    return body.has(name) ? body.optionalText(name).filter(text -> !text.isBlank()) : before;
  }

  private static int days(JsonBody body, String name, int before) {
    return body.optionalWhole(name, 0, LONGEST_WAIT).orElse(before);
  }
}
