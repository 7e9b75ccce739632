package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.domain.wallet.Wallets;

/** Use case: what moved on a reseller's wallet. */
public final class ListTransactions {

  private final Hierarchy hierarchy;
  private final Wallets wallets;

  public ListTransactions(Hierarchy hierarchy, Wallets wallets) {
    this.hierarchy = hierarchy;
    this.wallets = wallets;
  }

  public Page<WalletMovement> handle(Principal principal, AccountId reseller, PageRequest page) {
    var seen = hierarchy.seen(principal, Permission.TRANSACTIONS_VIEW, reseller);
    return wallets.movements(seen.id(), page);
  }
}
