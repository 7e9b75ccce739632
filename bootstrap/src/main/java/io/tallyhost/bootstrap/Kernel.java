package io.tallyhost.bootstrap;

import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.persistence.clock.JdbiClockOffset;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** What every capability is built on: the database, time, ids, the unit of work. */
final class Kernel {

  private final Database database;
  private final Clock clock;
  private final Ids ids = new CuidIds();
  private final UnitOfWork unitOfWork;

  Kernel(Settings settings, Database database) {
    this.database = database;
    // To the millisecond: what PostgreSQL and the surfaces keep of it.
    var real = Clock.tickMillis(ZoneOffset.UTC);
    this.clock =
        settings.testClock() ? new MovableClock(real, new JdbiClockOffset(database.jdbi())) : real;
    this.unitOfWork = new JdbiUnitOfWork(database.jdbi());
  }

  Database database() {
    return database;
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  Clock clock() {
    return clock;
  }

  Ids ids() {
    return ids;
  }

  UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
