package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wallets as a lane left them; they may have been changed elsewhere since. */
final class DeskMemory {

  private static final int MOST = 10_000;

  private final Map<AccountId, LockedWallet> wallets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, LockedWallet> eldest) {
          return size() > MOST;
        }
      };

  /** All of these, or nothing. */
  Optional<List<LockedWallet>> recall(Collection<AccountId> owners) {
    var recalled = new ArrayList<LockedWallet>(owners.size());
    for (var owner : owners) {
      var wallet = wallets.get(owner);
      if (wallet == null) {
        return Optional.empty();
      }
      recalled.add(wallet);
    }
    return Optional.of(recalled);
  }

  void keep(Collection<LockedWallet> all) {
    all.forEach(it -> wallets.put(it.wallet().owner().account(), it));
  }

  void forget(Collection<AccountId> owners) {
    owners.forEach(wallets::remove);
  }
}
