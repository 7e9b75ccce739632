package io.tallyhost.application.reseller;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.reseller.Limits;
import io.tallyhost.domain.reseller.Nameservers;
import io.tallyhost.domain.reseller.NetworkScope;
import io.tallyhost.domain.reseller.Overselling;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resellers with their accounts and wallets, put where a test keeps them. */
final class SomeResellers {

  private static final SomeAccounts SOME = new SomeAccounts();
  private final Accounts accounts;
  private final Wallets wallets;
  private final Resellers resellers;

  SomeResellers(Accounts accounts, Wallets wallets, Resellers resellers) {
    this.accounts = accounts;
    this.wallets = wallets;
    this.resellers = resellers;
  }

  Account topLevel() {
    return added(SOME.reseller());
  }

  Account subOf(Account parent) {
    return added(SOME.subResellerOf(parent));
  }

  Account customerOf(Account parent) {
    var account = SOME.customerOf(parent);
    accounts.add(account);
    return account;
  }

  private Account added(Account account) {
    accounts.add(account);
    wallets.open(wallet(account.owner()));
    account
        .parent()
        .ifPresentOrElse(
            parent ->
                resellers.add(new SubReseller(parent, account.id(), ResellerDetails.standard())),
            () -> resellers.add(new TopLevelReseller(account.id(), ResellerDetails.standard())));
    return account;
  }

  static Wallet wallet(Owner owner) {
    return Wallet.open(owner, new CreditLimit(Money.of("EUR", 100)));
  }

  /** Where everything is said that can be said. */
  static ResellerDetails eloquent(String packageName) {
    return ResellerDetails.standard()
        .withProfile(
            new ResellerProfile(
                new Company(
                    Optional.of("Acme"), Optional.of("Acme GmbH"), Optional.of("Marienplatz 1")),
                TaxProfile.business("DE", "DE123456789"),
                NetworkScope.of(List.of("fra", "hel")),
                WanCheck.OFF))
        .withBilling(new BillingTerms(BillingMode.POSTPAID, Optional.of(7), false))
        .withAllotment(
            new Allotment(
                packageName,
                new Limits(Map.of(Resource.DISK_MB, 1024L)),
                ResellerPackage.STANDARD.grants(),
                new Overselling(true, new BigDecimal("2.5"))))
        .withAppearance(plain -> plain.withBranding(branding()).withNameservers(nameservers()));
  }

  private static Branding branding() {
    return new Branding(
        true,
        Optional.of("Acme Hosting"),
        Optional.of("https://acme.example/logo.png"),
        Optional.of("#1a2b3c"),
        Optional.of(new EmailAddress("help@acme.example")),
        Optional.of(new HostName("panel.acme.example")));
  }

  private static Nameservers nameservers() {
    return Nameservers.of(List.of("ns1.acme.example", "ns2.acme.example"));
  }
}
