package io.tallyhost.persistence.shared;

import io.tallyhost.application.shared.UnitOfWork;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A database transaction. Repositories used inside it join it, because they share the thread. What
 * PostgreSQL gave up on for the sake of others (serialisation, deadlock) is tried again; nothing
 * else is. When the connection is lost at COMMIT, PostgreSQL is asked whether it came through.
 */
public final class JdbiUnitOfWork implements UnitOfWork {

  private static final int ATTEMPTS = 5;
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

  private final Jdbi jdbi;
  private final Function<Handle, CommitProof> proof;

  public JdbiUnitOfWork(Jdbi jdbi) {
    this(jdbi, CommitProof::of);
  }

  private JdbiUnitOfWork(Jdbi jdbi, Function<Handle, CommitProof> proof) {
    this.jdbi = jdbi;
    this.proof = proof;
  }

  /** For whoever finds out by other means what became of a COMMIT, and saves the round trip. */
  public static JdbiUnitOfWork withoutProof(Jdbi jdbi) {
    return new JdbiUnitOfWork(jdbi, handle -> CommitProof.NONE);
  }

  @Override
  public <T> T perform(Supplier<T> work) {
    return jdbi.withHandle(
        handle -> handle.isInTransaction() ? work.get() : performOutermost(work));
  }

  private <T> T performOutermost(Supplier<T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return new Attempt<>(work).perform();
      } catch (RuntimeException failure) {
        if (attempt == ATTEMPTS || !isWorthAnotherTry(failure)) {
          throw failure;
        }
      }
    }
  }

  /** One transaction, and what it was about to commit. */
  private final class Attempt<T> {

    private record Done<T>(T answer, CommitProof proof) {}

    private final Supplier<T> work;
    private Optional<Done<T>> done = Optional.empty();

    Attempt(Supplier<T> work) {
      this.work = work;
    }

    T perform() {
      try {
        return jdbi.inTransaction(
            handle -> {
              var answer = work.get();
              done = Optional.of(new Done<>(answer, proof.apply(handle)));
              return answer;
            });
      } catch (RuntimeException failure) {
        return done.filter(it -> CommitProof.leavesOpen(failure) && it.proof().isKept(jdbi))
            .orElseThrow(() -> failure)
            .answer();
      }
    }
  }

  static boolean isWorthAnotherTry(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return WORTH_ANOTHER_TRY.contains(sql.getSQLState());
      }
    }
    return false;
  }
}
