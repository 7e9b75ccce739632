package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Jdbi;

/**
 * One writer and those who wait for it: one transaction locks all wallets concerned, every decision
 * is made in arrival order against the wallet as the one before left it, and everything is written
 * by multi-row statements. It never waits for more to come. When a group can't be written, its
 * members are decided one by one, so that a bad one disturbs nobody.
 */
final class DeskLane {

  private static final int LARGEST_GROUP = 500;

  private final Jdbi jdbi;
  private final JdbiUnitOfWork unitOfWork;
  private final JdbiWallets wallets;
  private final BlockingQueue<DeskRequest<?>> waiting = new LinkedBlockingQueue<>();

  DeskLane(Jdbi jdbi) {
    this.jdbi = jdbi;
    // The ledger itself knows what came through: see serveAlone.
    this.unitOfWork = JdbiUnitOfWork.withoutProof(jdbi);
    this.wallets = new JdbiWallets(jdbi);
  }

  void add(DeskRequest<?> request) {
    waiting.add(request);
  }

  void serveUntilInterrupted() {
    try {
      while (true) {
        serve(nextGroup());
      }
    } catch (InterruptedException closed) {
      waiting.forEach(request -> request.fail(new IllegalStateException("The desk has closed")));
      Thread.currentThread().interrupt();
    }
  }

  private List<DeskRequest<?>> nextGroup() throws InterruptedException {
    var group = new ArrayList<DeskRequest<?>>();
    group.add(waiting.take());
    var unused = waiting.drainTo(group, LARGEST_GROUP - 1);
    return group;
  }

  private void serve(List<DeskRequest<?>> group) {
    try {
      decideTogether(group);
      group.forEach(DeskRequest::complete);
    } catch (RuntimeException failure) {
      group.forEach(this::serveAlone);
    }
  }

  private void serveAlone(DeskRequest<?> request) {
    try {
      unitOfWork.run(() -> decideUnlessKept(request));
      request.complete();
    } catch (RuntimeException failure) {
      request.fail(failure);
    }
  }

  /**
   * After a failure it is not known whether COMMIT came through: the ledger knows, but not before
   * the wallet is ours. A COMMIT whose connection is gone may still be on its way, and holds it.
   */
  private void decideUnlessKept(DeskRequest<?> request) {
    var unused = lock(List.of(request));
    if (!request.isKept(wallets)) {
      decideTogether(List.of(request));
    }
  }

  private void decideTogether(List<DeskRequest<?>> group) {
    unitOfWork.run(
        () -> {
          var heads = new HashMap<AccountId, ChainHead>();
          var current = new HashMap<AccountId, Wallet>();
          for (var locked : lock(group)) {
            heads.put(locked.wallet().owner().account(), locked.head());
            current.put(locked.wallet().owner().account(), locked.wallet());
          }
          var changed = new LinkedHashMap<AccountId, Wallet>();
          var transactions = new ArrayList<LedgerTransaction>();
          for (var request : group) {
            decide(request, current, changed)
                .ifPresent(
                    posting -> {
                      changed.put(request.owner(), posting.wallet());
                      transactions.add(posting.transaction());
                    });
          }
          jdbi.useHandle(
              handle ->
                  new LedgerWrites(handle)
                      .write(List.copyOf(changed.values()), transactions, heads));
        });
  }

  private List<LockedWallet> lock(List<DeskRequest<?>> group) {
    return wallets.lockWithHeads(group.stream().map(DeskRequest::owner).distinct().toList());
  }

  private static Optional<Posting> decide(
      DeskRequest<?> request, Map<AccountId, Wallet> locked, Map<AccountId, Wallet> changed) {
    var wallet = Optional.ofNullable(changed.get(request.owner()));
    return request.decide(wallet.or(() -> Optional.ofNullable(locked.get(request.owner()))));
  }
}
