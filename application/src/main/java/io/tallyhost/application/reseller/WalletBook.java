package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wallets that must be there, locked. */
final class WalletBook {

  private WalletBook() {}

  static Wallet lock(Wallets wallets, AccountId owner) {
    return of(wallets.lock(List.of(owner)), owner);
  }

  static Map<AccountId, Wallet> lock(Wallets wallets, Collection<AccountId> owners) {
    return wallets.lock(owners);
  }

  static Wallet of(Map<AccountId, Wallet> locked, AccountId owner) {
    return Optional.ofNullable(locked.get(owner)).orElseThrow(() -> new NotFound("Wallet"));
  }
}
