package io.tallyhost.persistence.shared;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The number that PostgreSQL gave a transaction, by which it can still be asked what became of it
 * when the connection was lost before COMMIT was answered.
 */
record CommitProof(Optional<String> number) {

  static final CommitProof NONE = new CommitProof(Optional.empty());

  private static final int LOOKS = 20;
  private static final String PAUSE = "SELECT 1 FROM pg_sleep(0.05)";

  /** Asked for last thing before COMMIT; who has written nothing has no number. */
  static CommitProof of(Handle handle) {
    return new CommitProof(
        handle
            .createQuery("SELECT pg_current_xact_id_if_assigned()::text")
            .mapTo(String.class)
            .findOne());
  }

  /** Whether it came through; asked on another connection, since this one is gone. */
  boolean isKept(Jdbi jdbi) {
    return number.isPresent() && isCommitted(jdbi, number.get());
  }

  // The server may not have noticed yet that nobody listens, and be about to commit.
  private static boolean isCommitted(Jdbi jdbi, String number) {
    try (var handle = jdbi.open()) {
      for (var look = 0; look < LOOKS; look++) {
        var status = status(handle, number);
        if (!status.equals("in progress")) {
          return status.equals("committed");
        }
        handle.execute(PAUSE);
      }
      return false;
    }
  }

  private static String status(Handle handle, String number) {
    return handle
        .createQuery("SELECT coalesce(pg_xact_status(:number::xid8), 'forgotten')")
        .bind("number", number)
        .mapTo(String.class)
        .one();
  }

  /** Whether that failure leaves open what became of the transaction. */
  static boolean leavesOpen(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        var state = sql.getSQLState();
        // 08: the connection; 57P: the server is going down, or ended our session.
        return state.startsWith("08") || state.startsWith("57P");
      }
    }
    return false;
  }
}
