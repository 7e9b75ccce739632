package io.tallyhost.bootstrap.bench;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.persistence.audit.JdbiAuditTrail;
import io.tallyhost.persistence.metering.JdbiTickBook;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.work.JdbiOutbox;
import java.time.Duration;
import java.time.Instant;

/** The hourly tick against a bare insert of one row for each service and hour. */
public final class TickBench {

  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final int WARM_UP_HOURS = 300_000;
  private static final int ROUNDS = 7;

  private final BenchDatabase database;
  private final BenchClock clock = new BenchClock(START);
  private final CountedIds ids = new CountedIds();

  private TickBench(BenchDatabase database) {
    this.database = database;
  }

  public static void main(String[] sizes) throws Exception {
    for (var size : sizes.length == 0 ? new String[] {"10000", "100000", "400000"} : sizes) {
      try (var database = new BenchDatabase()) {
        new TickBench(database).run(Integer.parseInt(size), Integer.parseInt(size) / 50);
      }
    }
  }

  private void run(int services, int wallets) throws Exception {
    fill(services, wallets);
    var tick = tick();
    var full = new Ratio("tick of %d services, %d wallets".formatted(services, wallets));
    var idle = new Ratio("nothing to do, %d services".formatted(services));
    for (var round = -warmUps(services); round < ROUNDS; round++) {
      clock.advance(Duration.ofHours(1));
      var hour = clock.instant();
      var into = round < 0 ? new Ratio("warm-up") : full;
      into.round(() -> floor(hour), () -> billed(tick, services));
      if (round < 0) {
        // The planner must not go on believing that the tables are empty.
        database.execute("ANALYZE");
      } else {
        idle.round(() -> floor(hour.plusSeconds(1)), () -> billed(tick, 0));
      }
    }
    full.print();
    idle.print();
    System.out.printf(
        "%-52s %9.3f µs a service; heap used %d MB%n",
        "", full.median() * 1000 / services, usedMegabytes());
  }

  // As many hours for each size, or the small ones would measure the compiler.
  private static int warmUps(int services) {
    return Math.max(1, WARM_UP_HOURS / services);
  }

  private static long usedMegabytes() {
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void billed(RunTick tick, long expected) {
    var figures = tick.run();
    if (figures.serviceHours() != expected) {
      throw new IllegalStateException("Billed %s, not %d".formatted(figures, expected));
    }
  }

  private RunTick tick() {
    var recorder =
        new Recorder(
            new JdbiAuditTrail(database.jdbi()), new JdbiOutbox(database.jdbi()), ids, clock);
    var office = new Office(new JdbiUnitOfWork(database.jdbi()), recorder, ids, clock);
    return new RunTick(
        new JdbiTickBook(database.jdbi()),
        new ResellersAsPayers(new JdbiResellers(database.jdbi())),
        (day, buyer) -> VatDecision.none(),
        office);
  }

  /** What anybody would have to write: a row of ledger width for each service and hour. */
  private void floor(Instant hour) {
    database.execute(
        """
        INSERT INTO floor_entry
        SELECT root_account_id, account_id, service_id, ?::timestamptz,
               'c' || left(service_id, 24), rate, 1000000 - rate, 'EUR', 3600
        FROM stretch ORDER BY root_account_id, account_id, service_id
        """,
        hour.toString());
  }

  private void fill(int services, int wallets) {
    database.execute(
        """
        CREATE TABLE floor_entry (
          root_account_id text COLLATE "C", account_id text COLLATE "C",
          service_id text COLLATE "C", hour timestamptz, transaction_id text COLLATE "C",
          amount bigint, balance_after bigint, currency char(3), seconds integer,
          PRIMARY KEY (root_account_id, account_id, service_id, hour))
        """);
    database.execute(
        """
        INSERT INTO wallet
        SELECT id, id, 'EUR', 0, 1000000000, 0, 0
        FROM (SELECT 'c' || left(md5('w' || g), 24) AS id FROM generate_series(1, ?) g) w
        """,
        wallets);
    database.execute(
        """
        INSERT INTO metered_wallet
        SELECT account_id, account_id, 'EUR', ?::timestamptz, ?, ?, ?, '1970-01-01',
               'SELLER_NOT_REGISTERED', 0, 0, 0, 0, ?::timestamptz, 0
        FROM wallet
        """,
        START.toString(),
        services / wallets,
        7L * services / wallets,
        services / wallets,
        START.toString());
    database.execute(
        """
        INSERT INTO stretch (root_account_id, service_id, number, account_id, serial, currency,
                             rate, monthly_cap, seconds_at_rate, this_month, lifetime_seconds,
                             lifetime_amount, started_at)
        SELECT w.id, 'c' || left(md5('s' || g), 24), 0, w.id, g, 'EUR', 7, 4990, 0, 0, 0, 0,
               ?::timestamptz
        FROM generate_series(1, ?) g,
             LATERAL (SELECT 'c' || left(md5('w' || (1 + g % ?)), 24) AS id) w
        ORDER BY 1, 2
        """,
        START.toString(), services, wallets);
    database.execute("ANALYZE");
  }
}
