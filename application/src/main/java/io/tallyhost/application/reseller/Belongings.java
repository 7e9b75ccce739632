package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.Holding;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Currency;

/** What a customer takes along to another reseller, who pays for it from then on. */
public final class Belongings {

  private final Holdings holdings;
  private final Wallets wallets;

  public Belongings(Holdings holdings, Wallets wallets) {
    this.holdings = holdings;
    this.wallets = wallets;
  }

  /** All of it, or nothing at all. */
  void move(AccountId customer, Owner receiver) {
    var currency =
        wallets
            .find(receiver.account())
            .map(Wallet::currency)
            .orElseThrow(() -> new NotFound("Wallet"));
    holdings.of(customer).forEach(one -> requireMovable(one, currency));
    holdings.move(customer, receiver);
  }

  private static void requireMovable(Holding one, Currency currency) {
    refuseIf(one.isServer(), "A server stays with the reseller in whose name it was made");
    refuseIf(one.isOpen(), "A service of this customer is being set up or waits for its payment");
    refuseIf(
        !one.currency().equals(currency), "The receiving reseller's wallet has another currency");
  }

  private static void refuseIf(boolean condition, String reason) {
    if (condition) {
      throw new Conflict(reason);
    }
  }
}
