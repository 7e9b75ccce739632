package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads transactions back with all their entries. */
final class LedgerReads {

  private final Handle handle;

  LedgerReads(Handle handle) {
    this.handle = handle;
  }

  Optional<LedgerTransaction> find(TransactionId id) {
    return handle
        .createQuery(
            """
            SELECT root_account_id, id, kind, at, description, reference
            FROM ledger_transaction WHERE id = :id
            """)
        .bind("id", id.value())
        .map((row, context) -> toTransaction(row, entries(row)))
        .findOne();
  }

  private List<LedgerEntry> entries(ResultSet transaction) throws SQLException {
    return handle
        .createQuery(
            """
            SELECT account, amount, currency FROM ledger_entry
            WHERE root_account_id = :root AND transaction_id = :id ORDER BY line
            """)
        .bind("root", transaction.getString("root_account_id"))
        .bind("id", transaction.getString("id"))
        .map(
            (row, context) ->
                new LedgerEntry(
                    LedgerAccount.ofCode(row.getString("account")), Columns.money(row, "amount")))
        .list();
  }

  private static LedgerTransaction toTransaction(ResultSet row, List<LedgerEntry> entries)
      throws SQLException {
    return new LedgerTransaction(
        new TransactionId(row.getString("id")),
        new AccountId(row.getString("root_account_id")),
        TransactionKind.valueOf(row.getString("kind")),
        Columns.instant(row, "at"),
        row.getString("description"),
        Columns.optionalText(row, "reference"),
        entries);
  }
}
