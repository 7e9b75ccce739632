package io.tallyhost.domain.identity;

/** Whether an account may act. A deleted one keeps its name until it is erased for good. */
public enum AccountStatus {
  ACTIVE,
  SUSPENDED,
  DELETED
}
