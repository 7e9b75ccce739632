package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.wallet.Wallet;

/** A reseller with what lists show beside it. */
public record ResellerListing(Reseller reseller, Account account, Wallet wallet, Counts counts) {

  /** What stands below it, deleted ones aside. */
  public record Counts(long subResellers, long customers) {}
}
