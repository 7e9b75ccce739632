package io.tallyhost.bootstrap;

import io.tallyhost.http.shared.Faults;
import io.tallyhost.http.shared.Problem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that is away or overloaded is 503 for the moment, not our mistake. */
final class DatabaseFaults implements Faults {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);

  @Override
  public Optional<Problem> problem(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isPassing(sql)) {
        LOG.atWarn().addKeyValue("sqlstate", sql.getSQLState()).log("The database is away");
        return Optional.of(
            Problem.of(503, "unavailable", "Service temporarily unavailable")
                .withHeader("Retry-After", "5"));
      }
    }
    return Optional.empty();
  }

  // 08: connection; 53: out of resources; 57P: being shut down; 57014, 55P03: timed out; 40: gave
  // up.
  private static boolean isPassing(SQLException sql) {
    var state = Optional.ofNullable(sql.getSQLState()).orElse("");
    return sql instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("40")
        || state.equals("55P03")
        || state.equals("25P03");
  }
}
