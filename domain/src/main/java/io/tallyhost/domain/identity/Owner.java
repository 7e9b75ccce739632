package io.tallyhost.domain.identity;

/**
 * Whose a thing is: the account it belongs to, and the top-level account above that. The root leads
 * every key, so that a parent and its sub-resellers stay together.
 */
public record Owner(AccountId root, AccountId account) {

  /** A top-level account owns itself. */
  public static Owner topLevel(AccountId account) {
    return new Owner(account, account);
  }

  public boolean isTopLevel() {
    return root.equals(account);
  }
}
