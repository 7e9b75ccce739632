package io.tallyhost.domain.identity;

/** The four sorts of people in one world. */
public enum AccountKind {
  OPERATOR,
  RESELLER,
  SUB_RESELLER,
  CUSTOMER;

  /** Whether this account has a wallet and sells. */
  public boolean isReseller() {
    return this == RESELLER || this == SUB_RESELLER;
  }
}
