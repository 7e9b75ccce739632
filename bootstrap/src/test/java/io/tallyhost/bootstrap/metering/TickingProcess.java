package io.tallyhost.bootstrap.metering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.persistence.audit.JdbiAuditTrail;
import io.tallyhost.persistence.metering.JdbiTickBook;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.work.JdbiOutbox;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** A process that ticks hour after hour and says each, until it is through or killed. */
public final class TickingProcess {

  private TickingProcess() {}

  /** The database, the first instant, and how many hours. */
  public static void main(String[] arguments) {
    try (var database = Database.open(settings(arguments[0]))) {
      tick(database.jdbi(), Instant.parse(arguments[1]), Integer.parseInt(arguments[2]));
    }
  }

  static Database.Settings settings(String url) {
    return Database.Settings.of(url, "postgres", "postgres");
  }

  static void tick(Jdbi jdbi, Instant start, int hours) {
    var ids = new RandomIds();
    var clock = new TestClock(start);
    var recorder = new Recorder(new JdbiAuditTrail(jdbi), new JdbiOutbox(jdbi), ids, clock);
    var tick =
        new RunTick(
            new JdbiTickBook(jdbi),
            new ResellersAsPayers(new JdbiResellers(jdbi)),
            (day, buyer) -> VatDecision.none(),
            new Office(new JdbiUnitOfWork(jdbi), recorder, ids, clock));
    for (var hour = 1; hour <= hours; hour++) {
      clock.advance(Duration.ofHours(1));
      System.out.println(tick.run().until());
    }
  }
}
