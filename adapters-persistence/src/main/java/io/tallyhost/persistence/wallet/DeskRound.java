package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.Wallet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions in arrival order, each against the wallet as the one before left it. */
final class DeskRound {

  private final Map<AccountId, ChainHead> heads = new HashMap<>();
  private final Map<AccountId, Wallet> wallets = new HashMap<>();
  private final Map<AccountId, Wallet> changed = new LinkedHashMap<>();
  private final List<LedgerTransaction> transactions = new ArrayList<>();

  DeskRound(Collection<LockedWallet> before) {
    for (var each : before) {
      var owner = each.wallet().owner().account();
      heads.put(owner, each.head());
      wallets.put(owner, each.wallet());
    }
  }

  /** What is to be written for them, if anything. */
  Optional<Posting> decide(DeskRequest<?> request) {
    var posting = request.decide(Optional.ofNullable(wallets.get(request.owner())));
    posting.ifPresent(
        it -> {
          wallets.put(request.owner(), it.wallet());
          changed.put(request.owner(), it.wallet());
          transactions.add(it.transaction());
        });
    return posting;
  }

  /** The wallets that are not as they were. */
  List<Wallet> changed() {
    return List.copyOf(changed.values());
  }

  NewRows rows() {
    return new NewRows(changed(), transactions, heads);
  }

  /** How all wallets are once that is written. */
  List<LockedWallet> after(NewRows written) {
    return wallets.entrySet().stream()
        .map(it -> new LockedWallet(it.getValue(), written.head(it.getKey())))
        .toList();
  }
}
