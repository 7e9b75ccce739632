package io.tallyhost.http.admin;

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
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatId;
import io.tallyhost.http.shared.JsonBody;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is said about a reseller; a field that is null clears, one that is absent keeps. */
final class ResellerInput {

  private static final int MOST_VPS = 1_000_000;

  private ResellerInput() {}

  static NewReseller created(JsonBody body) {
    var username = new Username(body.text("username"));
    var email = new EmailAddress(body.text("email"));
    var blank = ResellerDetails.standard();
    return new NewReseller(
        username,
        contact(body, Contact.of(email)),
        access(body),
        money(body),
        body.optionalText("parent_id").map(AccountId::new),
        profile(body, blank.profile()),
        billing(body, blank.billing()),
        body.optionalText("package"),
        Map.of(),
        Optional.empty());
  }

  static ResellerEdit edited(JsonBody body) {
    return ResellerEdit.NOTHING
        .named(
            body.optionalText("username").map(Username::new),
            body.optionalSecret("password").map(Password::new))
        .contact(contact -> contact(body, contact))
        .entry(entry -> entry(body, entry))
        .details(
            details ->
                details
                    .withProfile(profile(body, details.profile()))
                    .withBilling(billing(body, details.billing())))
        .creditLimit(body.optionalWhole("credit_limit_cents"));
  }

  static Contact contact(JsonBody body, Contact was) {
    return new Contact(
        body.optionalText("email").map(EmailAddress::new).orElse(was.email()),
        changed(body, "full_name", was.fullName(), Function.identity()),
        changed(body, "phone", was.phone(), Function.identity()));
  }

  static Company company(JsonBody body, Company was) {
    return new Company(
        changed(body, "display_name", was.displayName(), Function.identity()),
        changed(body, "company_name", was.companyName(), Function.identity()),
        changed(body, "address", was.address(), Function.identity()));
  }

  private static ResellerProfile profile(JsonBody body, ResellerProfile was) {
    return new ResellerProfile(
        company(body, was.company()),
        new TaxProfile(
            changed(body, "country", was.tax().country(), Country::parse),
            changed(body, "vat_id", was.tax().vatId(), VatId::parse)),
        networks(body, was.networks()),
        body.optionalText("wan_check").map(WanCheck::named).orElse(was.wanCheck()));
  }

  private static NetworkScope networks(JsonBody body, NetworkScope was) {
    return body.isNull("network_scope")
        ? NetworkScope.everywhere()
        : body.optionalTexts("network_scope").map(NetworkScope::of).orElse(was);
  }

  private static BillingTerms billing(JsonBody body, BillingTerms was) {
    var limit = body.optionalWhole("vps_limit", 0, MOST_VPS);
    return new BillingTerms(
        body.optionalText("billing_mode").map(BillingMode::named).orElse(was.mode()),
        body.isNull("vps_limit") ? Optional.empty() : limit.or(was::vpsLimit),
        body.optionalFlag("auto_charge").orElse(was.autoCharge()));
  }

  private static NewReseller.Access access(JsonBody body) {
    return new NewReseller.Access(
        body.optionalSecret("password").map(Password::new),
        body.optionalFlag("force_password_change").orElse(true),
        body.optionalTexts("allowed_ips")
            .map(AllowedAddresses::of)
            .orElseGet(AllowedAddresses::anywhere),
        body.optionalText("permission_group_id").map(PermissionGroupId::new));
  }

  private static ResellerEdit.Entry entry(JsonBody body, ResellerEdit.Entry was) {
    return new ResellerEdit.Entry(
        body.optionalFlag("force_password_change").orElse(was.mustChangePassword()),
        body.isNull("allowed_ips")
            ? AllowedAddresses.anywhere()
            : body.optionalTexts("allowed_ips")
                .map(AllowedAddresses::of)
                .orElse(was.allowedAddresses()),
        changed(body, "permission_group_id", was.group(), PermissionGroupId::new));
  }

  private static NewReseller.Money money(JsonBody body) {
    return new NewReseller.Money(
        body.optionalText("currency").map(Money::currency),
        body.optionalWhole("balance_cents").orElse(0L),
        body.optionalWhole("credit_limit_cents").orElse(0L));
  }

  private static <T> Optional<T> changed(
      JsonBody body, String name, Optional<T> was, Function<String, T> reading) {
    return body.isNull(name)
        ? Optional.empty()
        : body.optionalText(name).map(reading).or(() -> was);
  }
}
