package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.reseller.CreateReseller;
import io.tallyhost.application.reseller.NewReseller;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.NetworkScope;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;

/** Three resellers and a sub-reseller, each paying in another way. */
final class DemoResellers {

  static final String PASSWORD = "demo-reseller-1";
  static final long ACME_BALANCE = 4_250;
  static final long NORDIC_BALANCE = 5_000;
  static final long WHITELABEL_BALANCE = 15_000;

  private static final BillingTerms POSTPAID =
      new BillingTerms(BillingMode.POSTPAID, Optional.of(25), true);

  private final CreateReseller createReseller;
  private final PermissionGroups groups;
  private final Principal operator;

  DemoResellers(CreateReseller createReseller, PermissionGroups groups, Principal operator) {
    this.createReseller = createReseller;
    this.groups = groups;
    this.operator = operator;
  }

  Reseller acme() {
    return made(
        described(
                "acme",
                company("Acme Ltd", "Invalidenstr. 1\n10115 Berlin"),
                TaxProfile.consumer("DE"),
                "EUR",
                ACME_BALANCE)
            .with(POSTPAID)
            .with(access(Optional.empty())));
  }

  Reseller nordic() {
    return made(
        described(
                "nordic",
                company("Nordic Hosting Oy", "Esplanadi 12\n00130 Helsinki"),
                TaxProfile.business("FI", "FI12345671"),
                "EUR",
                NORDIC_BALANCE)
            .with(access(Optional.of("SALES"))));
  }

  Reseller whitelabel() {
    return made(
        described(
                "whitelabel",
                company("Whitelabel Inc", "100 Congress Ave\nAustin, TX 78701"),
                TaxProfile.consumer("US"),
                "USD",
                WHITELABEL_BALANCE)
            .with(access(Optional.empty())));
  }

  Reseller acmeSub(AccountId acme) {
    return made(
        described(
                "acme-sub",
                company("Acme South", "Marienplatz 8\n80331 Munich"),
                TaxProfile.consumer("DE"),
                "EUR",
                0)
            .with(access(Optional.empty()))
            .below(acme));
  }

  private Reseller made(NewReseller asked) {
    return createReseller.handle(operator, asked).reseller();
  }

  private static NewReseller described(
      String name, Company company, TaxProfile tax, String currency, long cents) {
    var email = new EmailAddress(name + "@demo.test");
    return NewReseller.of(
            new Username(name), new Contact(email, company.companyName(), Optional.empty()))
        .with(new ResellerProfile(company, tax, NetworkScope.everywhere(), WanCheck.INHERIT))
        .with(new NewReseller.Money(Optional.of(Money.currency(currency)), cents, 0));
  }

  private static Company company(String name, String address) {
    return new Company(Optional.of(name), Optional.of(name), Optional.of(address));
  }

  private NewReseller.Access access(Optional<String> group) {
    return new NewReseller.Access(
        Optional.of(new Password(PASSWORD)),
        false,
        AllowedAddresses.anywhere(),
        group.flatMap(groups::named).map(PermissionGroup::id));
  }
}
