package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One writer and those who wait for it: every decision is made in arrival order against the wallet
 * as the one before left it, and everything is written by one statement. Wallets are taken to be as
 * the lane left them; when one is not, or somebody would be refused, nothing is kept and all are
 * decided again, with the wallets locked and read. It never waits for more to come. When a group
 * can't be written, its members are decided one by one, so that a bad one disturbs nobody.
 */
final class DeskLane {

  private static final int LARGEST_GROUP = 500;
  private static final int REMEMBERED = 10_000;

  private final Jdbi jdbi;
  private final JdbiUnitOfWork unitOfWork;
  private final JdbiWallets wallets;

  /** Wallets as this lane left them; they may have been changed elsewhere since. */
  private final Memory<AccountId, LockedWallet> memory = new Memory<>(REMEMBERED);

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
      if (!isDecidedFromMemory(group)) {
        decideTogether(group);
      }
      group.forEach(DeskRequest::complete);
    } catch (RuntimeException failure) {
      memory.forget(owners(group));
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
      var unusedToo = decided(List.of(request));
    }
  }

  /** As if nobody else had touched these wallets since; whether that was so. */
  private boolean isDecidedFromMemory(List<DeskRequest<?>> group) {
    return memory
        .recall(owners(group))
        .map(DeskRound::new)
        .filter(it -> isKept(it, group))
        .isPresent();
  }

  /** Whoever would be refused is not: that is for the wallet as it is now to say. */
  private boolean isKept(DeskRound round, List<DeskRequest<?>> group) {
    if (!group.stream().allMatch(request -> round.decide(request).isPresent())) {
      return false;
    }
    var rows = round.rows();
    var isKept = jdbi.inTransaction(handle -> isWritten(handle, round, rows));
    if (isKept) {
      keep(round.after(rows));
    }
    return isKept;
  }

  private static boolean isWritten(Handle handle, DeskRound round, NewRows rows) {
    var isWritten = new LedgerWrites(handle).isWritten(round.changed(), rows);
    if (!isWritten) {
      handle.rollback();
    }
    return isWritten;
  }

  private void decideTogether(List<DeskRequest<?>> group) {
    keep(unitOfWork.perform(() -> decided(group)));
  }

  private void keep(List<LockedWallet> left) {
    left.forEach(it -> memory.keep(it.wallet().owner().account(), it));
  }

  private List<LockedWallet> decided(List<DeskRequest<?>> group) {
    var round = new DeskRound(lock(group));
    group.forEach(round::decide);
    var rows = round.rows();
    jdbi.useHandle(handle -> new LedgerWrites(handle).write(round.changed(), rows));
    return round.after(rows);
  }

  private List<LockedWallet> lock(List<DeskRequest<?>> group) {
    return wallets.lockWithHeads(owners(group));
  }

  private static List<AccountId> owners(List<DeskRequest<?>> group) {
    return group.stream().map(DeskRequest::owner).distinct().toList();
  }
}
