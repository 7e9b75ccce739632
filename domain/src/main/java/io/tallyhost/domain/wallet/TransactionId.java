package io.tallyhost.domain.wallet;

import io.tallyhost.domain.shared.Cuid;

/** The id of one ledger transaction; chosen by whoever causes it, so that it can be asked again. */
public record TransactionId(String value) implements Comparable<TransactionId> {

  public TransactionId {
    Cuid.require("transaction id", value);
  }

  @Override
  public int compareTo(TransactionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
