package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.Wallet;

/** Steps back through a wallet's entries, from the last to the first. */
final class WalletTrail {

  private long number;
  private Money balance;

  WalletTrail(Wallet atTheEnd) {
    this.number = atTheEnd.entries();
    this.balance = atTheEnd.balance();
  }

  /** The number and the balance of the entry that had this effect. */
  Step back(Money effect) {
    var step = new Step(number, balance.minor());
    number--;
    balance = balance.minus(effect);
    return step;
  }

  record Step(long number, long balanceAfter) {}
}
