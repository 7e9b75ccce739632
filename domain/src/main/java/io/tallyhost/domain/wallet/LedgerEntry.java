package io.tallyhost.domain.wallet;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;

/** One side of a ledger transaction: what is added to (or, negative, taken from) an account. */
public record LedgerEntry(LedgerAccount account, Money amount) {

  public LedgerEntry {
    InvalidValue.unless(!amount.isZero(), "ledger entry", amount.minor(), "other than zero");
  }
}
