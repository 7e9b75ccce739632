package io.tallyhost.persistence.shared;

import io.tallyhost.application.shared.Conflict;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the database says about writing rows, in the words of the product. */
public final class Rows {

  private static final String UNIQUE_VIOLATION = "23505";

  private Rows() {}

  /** Refuses to go on when the row that had to change was not there. */
  public static void requireOne(int changed) {
    if (changed != 1) {
      throw new IllegalStateException("One row was to change, %d did".formatted(changed));
    }
  }

  /** How many rows an update must have changed; anything else is a bug or a lost row. */
  public static void requireChanged(int changed, int expected) {
    if (changed != expected) {
      throw new IllegalStateException(
          "%d rows were to change, %d did".formatted(expected, changed));
    }
  }

  /** Writes; somebody who was faster with the same name makes it a {@link Conflict}. */
  public static int unique(String conflict, Supplier<Integer> write) {
    try {
      return write.get();
    } catch (RuntimeException failure) {
      if (isUniqueViolation(failure)) {
        throw new Conflict(conflict);
      }
      throw failure;
    }
  }

  private static boolean isUniqueViolation(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return UNIQUE_VIOLATION.equals(sql.getSQLState());
      }
    }
    return false;
  }
}
