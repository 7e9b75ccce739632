package io.tallyhost.bootstrap.metering;

import io.github.thibaultmeyer.cuid.CUID;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.persistence.audit.JdbiAuditTrail;
import io.tallyhost.persistence.metering.JdbiTickBook;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.work.JdbiOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    for (var hour = 1; hour <= hours; hour++) {
      var now = Clock.fixed(start.plus(Duration.ofHours(hour)), ZoneOffset.UTC);
      System.out.println(tick(jdbi, now).run().until());
    }
  }

  private static RunTick tick(Jdbi jdbi, Clock clock) {
    Ids ids = () -> CUID.randomCUID1().toString();
    var recorder = new Recorder(new JdbiAuditTrail(jdbi), new JdbiOutbox(jdbi), ids, clock);
    return new RunTick(
        new JdbiTickBook(jdbi),
        new ResellersAsPayers(new JdbiResellers(jdbi)),
        (day, buyer) -> VatDecision.none(),
        new Office(new JdbiUnitOfWork(jdbi), recorder, ids, clock));
  }
}
