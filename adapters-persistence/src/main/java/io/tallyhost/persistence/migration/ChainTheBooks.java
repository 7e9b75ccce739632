package io.tallyhost.persistence.migration;

import io.tallyhost.persistence.metering.UsageChains;
import io.tallyhost.persistence.wallet.LedgerChains;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Binds what was booked before there were hashes, in the order of its time. */
public final class ChainTheBooks implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("101");
  }

  @Override
  public String getDescription() {
    return "chain the books";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    var jdbi = Jdbi.create(context::getConnection).installPlugin(new PostgresPlugin());
    // The connection is Flyway's: it commits and closes it.
    @SuppressWarnings("resource")
    var handle = jdbi.open();
    ledger(handle);
    usage(handle);
  }

  private static void ledger(Handle handle) {
    handle.execute("ALTER TABLE ledger_transaction DISABLE TRIGGER ledger_transaction_stays");
    handle.execute(
        """
        UPDATE ledger_transaction t SET holder = n.holder, number = n.number
        FROM (SELECT root_account_id, id, holder,
                row_number() OVER (PARTITION BY root_account_id, holder ORDER BY at, id) AS number
              FROM (SELECT b.root_account_id, b.id, b.at,
                      (SELECT min(split_part(e.account, ':', 2)) FROM ledger_entry e
                       WHERE e.root_account_id = b.root_account_id AND e.transaction_id = b.id
                         AND strpos(e.account, ':') > 0) AS holder
                    FROM ledger_transaction b) held) n
        WHERE n.root_account_id = t.root_account_id AND n.id = t.id
        """);
    LedgerChains.fill(handle);
    handle.execute("ALTER TABLE ledger_transaction ENABLE TRIGGER ledger_transaction_stays");
  }

  private static void usage(Handle handle) {
    handle.execute("ALTER TABLE wallet_hour DISABLE TRIGGER wallet_hour_stays");
    handle.execute(
        """
        UPDATE wallet_hour h SET number = n.number
        FROM (SELECT root_account_id, account_id, used_from,
                row_number() OVER (PARTITION BY root_account_id, account_id ORDER BY used_from)
                  AS number
              FROM wallet_hour) n
        WHERE n.root_account_id = h.root_account_id AND n.account_id = h.account_id
          AND n.used_from = h.used_from
        """);
    UsageChains.fill(handle);
    handle.execute("ALTER TABLE wallet_hour ENABLE TRIGGER wallet_hour_stays");
  }
}
