package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.wallet.Wallet;

/** A reseller with what lists show beside it. */
public record ResellerListing(Reseller reseller, Account account, Wallet wallet, Counts counts) {

  public ResellerListing of(Reseller other) {
    return new ResellerListing(other, account, wallet, counts);
  }

  /** Whether its reports and our books disagree somewhere, and nobody has settled it. */
  public boolean isUnderReview() {
    return counts.openCases() > 0;
  }

  /**
   * What stands below it, deleted ones aside.
   *
   * @param openCases where its reports and our books disagree
   */
  public record Counts(long subResellers, long customers, long openCases) {}
}
