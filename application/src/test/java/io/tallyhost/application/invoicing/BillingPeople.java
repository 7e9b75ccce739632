package io.tallyhost.application.invoicing;

import static io.tallyhost.application.invoicing.BillingHouse.eur;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The resellers of a {@link BillingHouse}, each with a wallet: how they pay and are taxed. */
public final class BillingPeople {

  private final SomeAccounts some;
  private final Accounts accounts;
  private final Resellers resellers;
  private final Wallets wallets;

  BillingPeople(SomeAccounts some, Accounts accounts, Resellers resellers, Wallets wallets) {
    this.some = some;
    this.accounts = accounts;
    this.resellers = resellers;
    this.wallets = wallets;
  }

  /** Somebody who pays in advance, with that much on credit. */
  public Owner prepaid(long credit, TaxProfile tax) {
    return reseller(BillingTerms.PREPAID, credit, tax);
  }

  /** Somebody who pays afterwards, by himself or from the wallet. */
  public Owner postpaid(long credit, boolean autoCharge, TaxProfile tax) {
    return reseller(
        new BillingTerms(BillingMode.POSTPAID, Optional.empty(), autoCharge), credit, tax);
  }

  /** What that reseller is becomes something else from now on. */
  public void change(Owner owner, UnaryOperator<ResellerDetails> how) {
    var before = resellers.find(owner.account()).orElseThrow();
    resellers.update(before.with(how.apply(before.details())));
  }

  public static ResellerProfile taxed(TaxProfile tax) {
    var empty = ResellerProfile.EMPTY;
    return new ResellerProfile(empty.company(), tax, empty.networks(), empty.wanCheck());
  }

  private Owner reseller(BillingTerms terms, long credit, TaxProfile tax) {
    var account = some.reseller();
    wallets.open(Wallet.open(account.owner(), new CreditLimit(eur(credit))));
    accounts.add(account);
    resellers.add(
        new TopLevelReseller(
            account.id(), ResellerDetails.standard().withBilling(terms).withProfile(taxed(tax))));
    return account.owner();
  }
}
