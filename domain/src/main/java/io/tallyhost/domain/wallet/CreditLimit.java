package io.tallyhost.domain.wallet;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;

/** How far below zero a balance may go. */
public record CreditLimit(Money amount) {

  public CreditLimit {
    InvalidValue.unless(!amount.isNegative(), "credit limit", amount.minor(), "zero or more");
  }

  public boolean covers(Money balance) {
    return !available(balance).isNegative();
  }

  /** What may still be spent from that balance. */
  public Money available(Money balance) {
    return balance.plus(amount);
  }
}
