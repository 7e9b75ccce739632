package io.tallyhost.persistence.metering;

import io.tallyhost.domain.wallet.LedgerProof.Flaw;
import io.tallyhost.persistence.shared.Chained;
import io.tallyhost.persistence.shared.ChainedTable;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The chains of all hours that were billed. */
public final class UsageChains {

  private static final ChainedTable<UsageRow> TABLE =
      new ChainedTable<>(
          "wallet_hour",
          """
          SELECT root_account_id, account_id, number, used_from, used_to, currency, amount,
                 transaction_id, accrued, serials::text, seconds::text, amounts::text,
                 coalesce(encode(hash, 'hex'), '') AS hash
          FROM wallet_hour
          ORDER BY root_account_id, account_id, number, used_from
          """,
          UsageChains::row,
          row -> row.account() + " " + row.from());
  private static final ChainedTable.Filling<UsageRow> FILLING =
      new ChainedTable.Filling<>(
          """
          UPDATE wallet_hour SET hash = decode(:hash, 'hex')
          WHERE root_account_id = :root AND account_id = :account AND used_from = :from
          """,
          row ->
              Map.of(
                  "root", row.root(), "account", row.account(), "from", Columns.utc(row.from())));

  private UsageChains() {}

  /** The first hour that is not as it was written. */
  static Optional<Flaw> firstChanged(Handle handle) {
    return TABLE.firstChanged(handle);
  }

  /** Gives every hour its hash, and every meter the end of its chain. */
  public static void fill(Handle handle) {
    TABLE.fill(handle, FILLING);
    handle.execute(
        """
        UPDATE metered_wallet m SET usage_number = h.number, usage_hash = h.hash
        FROM (SELECT DISTINCT ON (root_account_id, account_id) * FROM wallet_hour
              ORDER BY root_account_id, account_id, number DESC) h
        WHERE h.root_account_id = m.root_account_id AND h.account_id = m.account_id
        """);
  }

  private static Chained<UsageRow> row(ResultSet row, StatementContext context)
      throws SQLException {
    return new Chained<>(
        new UsageRow(
            row.getString("root_account_id"),
            row.getString("account_id"),
            row.getLong("number"),
            Columns.instant(row, "used_from"),
            Columns.instant(row, "used_to"),
            row.getString("currency"),
            row.getLong("amount"),
            Columns.optionalText(row, "transaction_id"),
            row.getBoolean("accrued"),
            row.getString("serials"),
            row.getString("seconds"),
            row.getString("amounts")),
        row.getString("hash"));
  }
}
