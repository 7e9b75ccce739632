package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.wallet.LedgerProof.Flaw;
import io.tallyhost.persistence.shared.Chained;
import io.tallyhost.persistence.shared.ChainedTable;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The chains of all ledger transactions. */
public final class LedgerChains {

  private static final String COLUMNS =
      """
      SELECT t.root_account_id, t.holder, t.number, t.id, t.kind, t.at, t.description,
             t.reference, t.currency, coalesce(encode(t.hash, 'hex'), '') AS hash,
             accounts, amounts, numbers, balances
      """;
  private static final String IN_ORDER = "ORDER BY t.root_account_id, t.holder, t.number, t.id";
  private static final ChainedTable<LedgerRow> TABLE = table("FROM ledger_transaction t ");

  /** As the books were when they were chained: each entry was a row of its own. */
  private static final ChainedTable<LedgerRow> UNCHAINED =
      table(
          """
          FROM ledger_transaction t
          JOIN (SELECT root_account_id, transaction_id,
                  array_agg(account ORDER BY line) AS accounts,
                  array_agg(amount ORDER BY line) AS amounts,
                  array_agg(number ORDER BY line) AS numbers,
                  array_agg(balance_after ORDER BY line) AS balances
                FROM ledger_entry GROUP BY root_account_id, transaction_id) e
            ON e.root_account_id = t.root_account_id AND e.transaction_id = t.id
          """);

  private static final ChainedTable.Filling<LedgerRow> FILLING =
      new ChainedTable.Filling<>(
          """
          UPDATE ledger_transaction SET hash = decode(:hash, 'hex')
          WHERE root_account_id = :root AND id = :id
          """,
          row -> Map.of("root", row.root(), "id", row.id()));

  private LedgerChains() {}

  /** The first transaction that is not as it was written. */
  static Optional<Flaw> firstChanged(Handle handle) {
    return TABLE.firstChanged(handle);
  }

  /** Gives every transaction its hash, and every wallet the end of its chain. */
  public static void fill(Handle handle) {
    UNCHAINED.fill(handle, FILLING);
    handle.execute(
        """
        UPDATE wallet w SET ledger_number = t.number, ledger_hash = t.hash
        FROM (SELECT DISTINCT ON (root_account_id, holder) * FROM ledger_transaction
              ORDER BY root_account_id, holder, number DESC) t
        WHERE t.root_account_id = w.root_account_id AND t.holder = w.account_id
        """);
  }

  private static ChainedTable<LedgerRow> table(String from) {
    return new ChainedTable<>(
        "ledger_transaction", COLUMNS + from + IN_ORDER, LedgerChains::row, LedgerRow::id);
  }

  private static Chained<LedgerRow> row(ResultSet row, StatementContext context)
      throws SQLException {
    return new Chained<>(
        new LedgerRow(
            row.getString("root_account_id"),
            row.getString("holder"),
            row.getLong("number"),
            row.getString("id"),
            row.getString("kind"),
            Columns.instant(row, "at"),
            row.getString("description"),
            Columns.optionalText(row, "reference"),
            row.getString("currency"),
            entries(row)),
        row.getString("hash"));
  }

  private static List<LedgerRow.Entry> entries(ResultSet row) throws SQLException {
    var accounts = Columns.texts(row, "accounts");
    var amounts = Columns.numbers(row, "amounts");
    var numbers = Columns.optionalNumbers(row, "numbers");
    var balances = Columns.optionalNumbers(row, "balances");
    return IntStream.range(0, amounts.size())
        .mapToObj(
            i ->
                new LedgerRow.Entry(
                    accounts.get(i), amounts.get(i), numbers.get(i), balances.get(i)))
        .toList();
  }
}
