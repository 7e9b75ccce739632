package io.tallyhost.application.wallet;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.domain.wallet.Wallets;
import java.util.List;

/** Use case: the caller's own wallet and what moved on it last. */
public final class ShowBalance {

  /** The wallet, and its newest movements first. */
  public record Result(Wallet wallet, List<WalletMovement> movements) {
    public Result {
      movements = List.copyOf(movements);
    }
  }

  private final Wallets wallets;

  public ShowBalance(Wallets wallets) {
    this.wallets = wallets;
  }

  public Result handle(Principal principal) {
    Access.require(principal, Permission.WALLET_VIEW);
    var wallet = wallets.find(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
    return new Result(wallet, wallets.movements(principal.account(), PageRequest.first()).items());
  }
}
