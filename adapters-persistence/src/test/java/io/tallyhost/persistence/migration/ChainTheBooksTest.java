package io.tallyhost.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.wallet.LedgerProof.Flaw;
import io.tallyhost.persistence.metering.JdbiUsageProof;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiLedgerProof;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Books that were kept before there were hashes. */
final class ChainTheBooksTest {

  private static final String BOOKED =
      """
      INSERT INTO wallet VALUES ('r', 'w1', 'EUR', 60, 0, 0, 3), ('r', 'w2', 'EUR', 30, 0, 0, 1);
      INSERT INTO ledger_transaction VALUES
        ('r', 't1', 'TOP_UP', '2026-05-01 00:00Z', 'a', NULL, 'EUR'),
        ('r', 't2', 'TRANSFER', '2026-05-01 01:00Z', 'b', 'x', 'EUR'),
        ('r', 't3', 'USAGE', '2026-05-01 02:00Z', 'c', NULL, 'EUR');
      INSERT INTO ledger_entry VALUES
        ('r', 't1', 0, 'CASH', -100, 'EUR', NULL, NULL),
        ('r', 't1', 1, 'WALLET:w1', 100, 'EUR', 1, 100),
        ('r', 't2', 0, 'WALLET:w2', 30, 'EUR', 1, 30),
        ('r', 't2', 1, 'WALLET:w1', -30, 'EUR', 2, 70),
        ('r', 't3', 0, 'WALLET:w1', -10, 'EUR', 3, 60),
        ('r', 't3', 1, 'REVENUE', 10, 'EUR', NULL, NULL);
      INSERT INTO metered_wallet VALUES
        ('r', 'w1', 'EUR', '2026-05-01 02:00Z', 1, 5, 1, '2026-05-01', 'X', 0, 0, 0, 0,
         '2026-05-01', 0);
      INSERT INTO wallet_hour VALUES
        ('r', 'w1', '2026-05-01 00:00Z', '2026-05-01 01:00Z', 'EUR', 5, 't3', false, '{1}',
         '{3600}', '{5}'),
        ('r', 'w1', '2026-05-01 01:00Z', '2026-05-01 02:00Z', 'EUR', 5, 't3', false, '{1}',
         '{3600}', '{5}');
      """;

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Test
  void what_was_booked_without_hashes_is_chained_and_then_guarded() {
    var settings = POSTGRES.empty("before_hashes");
    var before = Jdbi.create(settings.jdbcUrl(), settings.user(), settings.password());
    var flyway =
        Flyway.configure()
            .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
            .target("80")
            .load();
    assertThat(flyway.migrate().success).isTrue();
    before.useTransaction(handle -> handle.execute(BOOKED));

    try (var database = Database.open(settings)) {
      var jdbi = database.jdbi();
      assertThat(new JdbiLedgerProof(jdbi).prove().flaw()).isEmpty();
      assertThat(new JdbiUsageProof(jdbi).prove().flaw()).isEmpty();

      change(jdbi, "UPDATE ledger_transaction SET description = 'another' WHERE id = 't2'");
      change(jdbi, "UPDATE wallet_hour SET seconds = '{3599}' WHERE number = 2");

      assertThat(new JdbiLedgerProof(jdbi).prove().flaw()).map(Flaw::row).contains("t2");
      assertThat(new JdbiUsageProof(jdbi).prove().flaw())
          .map(Flaw::row)
          .contains("w1 2026-05-01T01:00:00Z");
    }
  }

  private static void change(Jdbi jdbi, String sql) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("SET LOCAL session_replication_role = replica");
          handle.execute(sql);
        });
  }
}
