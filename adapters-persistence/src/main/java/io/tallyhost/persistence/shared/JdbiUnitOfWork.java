package io.tallyhost.persistence.shared;

import io.tallyhost.application.shared.UnitOfWork;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A database transaction. Repositories used inside it join it, because they share the thread. What
 * PostgreSQL gave up on for the sake of others (serialisation, deadlock) is tried again; nothing
 * else is.
 */
public final class JdbiUnitOfWork implements UnitOfWork {

  private static final int ATTEMPTS = 5;
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

  private final Jdbi jdbi;

  public JdbiUnitOfWork(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T perform(Supplier<T> work) {
    return jdbi.withHandle(
        handle -> handle.isInTransaction() ? work.get() : performOutermost(work));
  }

  private <T> T performOutermost(Supplier<T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(handle -> work.get());
      } catch (RuntimeException failure) {
        if (attempt == ATTEMPTS || !isWorthAnotherTry(failure)) {
          throw failure;
        }
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
