package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
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
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

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
            SELECT root_account_id, id, kind, at, description, reference, currency, accounts,
                   amounts
            FROM ledger_transaction WHERE id = :id
            """)
        .bind("id", id.value())
        .map(LedgerReads::toTransaction)
        .findOne();
  }

  private static LedgerTransaction toTransaction(ResultSet row, StatementContext context)
      throws SQLException {
    return new LedgerTransaction(
        new TransactionId(row.getString("id")),
        new AccountId(row.getString("root_account_id")),
        TransactionKind.valueOf(row.getString("kind")),
        Columns.instant(row, "at"),
        row.getString("description"),
        Columns.optionalText(row, "reference"),
        entries(row));
  }

  private static List<LedgerEntry> entries(ResultSet row) throws SQLException {
    var accounts = Columns.texts(row, "accounts");
    var amounts = Columns.numbers(row, "amounts");
    var currency = row.getString("currency");
    return IntStream.range(0, amounts.size())
        .mapToObj(
            i ->
                new LedgerEntry(
                    LedgerAccount.ofCode(accounts.get(i)), Money.of(currency, amounts.get(i))))
        .toList();
  }
}
