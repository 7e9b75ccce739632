package io.tallyhost.bootstrap.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.persistence.shared.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Two processes tick 20 000 service-hours on one database, and one of them is killed. */
final class KilledTickTest {

  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final int WALLETS = 1_000;
  private static final int HOURS = 10;

  @Test
  void each_hour_is_billed_once_though_one_of_two_is_killed() throws Exception {
    try (var postgres = EmbeddedPostgres.builder().start();
        var database = Database.open(TickingProcess.settings(url(postgres)))) {
      database.jdbi().useHandle(KilledTickTest::fill);

      var victim = started(url(postgres));
      var survivor = started(url(postgres));
      readLines(victim, 2);
      victim.destroyForcibly();
      assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(victim.exitValue()).as("killed, not ended").isEqualTo(137);
      assertThat(readLines(survivor, HOURS)).isEqualTo(HOURS);
      assertThat(survivor.waitFor(20, TimeUnit.SECONDS)).isTrue();

      database.jdbi().useHandle(KilledTickTest::everyHourIsBilledOnce);
    }
  }

  private static void everyHourIsBilledOnce(Handle handle) {
    var cents = 7L * 2 * WALLETS * HOURS;
    assertThat(one(handle, "SELECT count(*) FROM wallet_hour")).isEqualTo(WALLETS * HOURS);
    assertThat(one(handle, "SELECT sum(cardinality(serials)) FROM wallet_hour"))
        .isEqualTo(2L * WALLETS * HOURS);
    assertThat(one(handle, "SELECT sum(amount) FROM wallet_hour")).isEqualTo(cents);
    assertThat(one(handle, "SELECT -sum(balance) FROM wallet")).isEqualTo(cents);
    assertThat(one(handle, "SELECT count(*) FROM wallet WHERE balance <> -140")).isZero();
    assertThat(one(handle, "SELECT sum(amount) FROM ledger_entry")).isZero();
    assertThat(one(handle, "SELECT sum(amount) FROM ledger_entry WHERE account = 'REVENUE'"))
        .isEqualTo(cents);
    assertThat(
            one(
                handle,
                "SELECT count(*) FROM metered_wallet WHERE metered_until <> '2026-04-01 10:00Z'"))
        .isZero();
  }

  private static long one(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private static int readLines(Process process, int number) throws IOException {
    var lines = 0;
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    while (lines < number && reader.readLine() != null) {
      lines++;
    }
    return lines;
  }

  private static Process started(String url) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            TickingProcess.class.getName(),
            url,
            START.toString(),
            Integer.toString(HOURS))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String url(EmbeddedPostgres postgres) {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  private static void fill(Handle handle) {
    handle.execute(
        """
        INSERT INTO wallet (root_account_id, account_id, currency, balance, credit_limit,
                            arrears, entries)
        SELECT id, id, 'EUR', 0, 1000000, 0, 0
        FROM (SELECT 'c' || left(md5('w' || g), 24) AS id FROM generate_series(1, ?) g) w
        """,
        WALLETS);
    handle.execute(
        """
        INSERT INTO metered_wallet (root_account_id, account_id, currency, metered_until, running,
          per_hour, unsettled, vat_month, vat_rule, vat_rate, vat_net, vat_taken, accrued,
          invoiced_until, notice_given)
        SELECT account_id, account_id, 'EUR', ?::timestamptz, 2, 14, 2, '1970-01-01',
               'SELLER_NOT_REGISTERED', 0, 0, 0, 0, ?::timestamptz, 0
        FROM wallet
        """,
        START.toString(),
        START.toString());
    handle.execute(
        """
        INSERT INTO stretch (root_account_id, service_id, number, account_id, serial, currency,
                             rate, monthly_cap, seconds_at_rate, this_month, lifetime_seconds,
                             lifetime_amount, started_at)
        SELECT account_id, 'c' || left(md5(account_id || g), 24), 0, account_id,
               row_number() OVER (), 'EUR', 7, 4990, 0, 0, 0, 0, ?::timestamptz
        FROM wallet, generate_series(1, 2) g
        """,
        START.toString());
    handle.execute("ANALYZE");
  }
}
