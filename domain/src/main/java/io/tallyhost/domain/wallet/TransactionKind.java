package io.tallyhost.domain.wallet;

/** Why money moved. */
public enum TransactionKind {
  TOP_UP,
  TRANSFER,
  WITHDRAWAL,
  USAGE,
  ORDER,
  RENEWAL,
  UPGRADE,
  INVOICE,
  CREDIT_NOTE,
  REFUND,
  ARREARS,
  ADJUSTMENT
}
