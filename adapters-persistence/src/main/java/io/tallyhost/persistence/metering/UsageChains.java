package io.tallyhost.persistence.metering;

import io.tallyhost.domain.wallet.LedgerProof.Flaw;
import io.tallyhost.persistence.metering.ChainedHours.Chained;
import io.tallyhost.persistence.shared.ChainWalk;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.StatementContext;

/** The chains of all hours that were billed, read again from their beginnings. */
public final class UsageChains {

  private static final int AT_ONCE = 1_000;
  private static final String ROWS =
      """
      SELECT root_account_id, account_id, number, used_from, used_to, currency, amount,
             transaction_id, accrued, serials::text, seconds::text, amounts::text,
             coalesce(encode(hash, 'hex'), '') AS hash
      FROM wallet_hour
      ORDER BY root_account_id, account_id, number, used_from
      """;

  private final Handle handle;

  public UsageChains(Handle handle) {
    this.handle = handle;
  }

  /** The first hour that is not as it was written. */
  Optional<Flaw> firstChanged() {
    var walk = new ChainWalk();
    try (var rows = rows().iterator()) {
      while (rows.hasNext()) {
        var found = reason(walk, rows.next());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Gives every hour its hash, and every meter the end of its chain. */
  public void fill() {
    var walk = new ChainWalk();
    try (var rows = rows().iterator()) {
      while (rows.hasNext()) {
        fillSome(walk, rows);
      }
    }
    handle.execute(
        """
        UPDATE metered_wallet m SET usage_number = h.number, usage_hash = h.hash
        FROM (SELECT DISTINCT ON (root_account_id, account_id) * FROM wallet_hour
              ORDER BY root_account_id, account_id, number DESC) h
        WHERE h.root_account_id = m.root_account_id AND h.account_id = m.account_id
        """);
  }

  private void fillSome(ChainWalk walk, Iterator<Chained> rows) {
    try (var batch =
        handle.prepareBatch(
            """
            UPDATE wallet_hour SET hash = decode(:hash, 'hex')
            WHERE root_account_id = :root AND account_id = :account AND used_from = :from
            """)) {
      while (rows.hasNext() && batch.size() < AT_ONCE) {
        var row = rows.next().row();
        var unused =
            batch
                .bind("hash", walk.next(chain(row), row::hash))
                .bind("root", row.root())
                .bind("account", row.account())
                .bind("from", Columns.utc(row.from()))
                .add();
      }
      var unused = batch.execute();
    }
  }

  private ResultIterable<Chained> rows() {
    return handle.createQuery(ROWS).setFetchSize(AT_ONCE).map(UsageChains::row);
  }

  private static Optional<Flaw> reason(ChainWalk walk, Chained chained) {
    var row = chained.row();
    return walk.reason(chain(row), row.number(), chained.hash(), row::hash)
        .map(reason -> new Flaw("wallet_hour", row.account() + " " + row.from(), reason));
  }

  private static String chain(UsageRow row) {
    return row.root() + "/" + row.account();
  }

  private static Chained row(ResultSet row, StatementContext context) throws SQLException {
    return new Chained(
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
