package io.tallyhost.application.wallet;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;

/** Use case: the caller's own wallet. */
public final class ShowBalance {

  private final Wallets wallets;

  public ShowBalance(Wallets wallets) {
    this.wallets = wallets;
  }

  public Wallet handle(Principal principal) {
    Access.require(principal, Permission.WALLET_VIEW);
    return wallets.find(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
  }
}
