package io.tallyhost.persistence.wallet;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.shared.Columns;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Writes wallets and the transactions that explain them: three statements however many there are.
 * All entries go in by one statement, because the database checks there that they balance.
 */
public final class LedgerWrites {

  private final Handle handle;

  public LedgerWrites(Handle handle) {
    this.handle = handle;
  }

  /** Transactions in the order in which they happened; wallets as they are after all of them. */
  public void write(List<Wallet> wallets, List<LedgerTransaction> transactions) {
    if (!transactions.isEmpty()) {
      insertTransactions(transactions);
      insertEntries(rows(wallets, transactions));
      updateWallets(wallets);
    }
  }

  /** How many rows an update must have changed; anything else is a bug or a lost row. */
  public static void requireChanged(int changed, int expected) {
    if (changed != expected) {
      throw new IllegalStateException(
          "%d rows were to change, %d did".formatted(expected, changed));
    }
  }

  private void insertTransactions(List<LedgerTransaction> all) {
    var unused =
        handle
            .createUpdate(
                """
                INSERT INTO ledger_transaction
                  (root_account_id, id, kind, at, description, reference, currency)
                SELECT * FROM unnest(:roots, :ids, :kinds, :instants::timestamptz[], :descriptions,
                                     :references, :currencies)
                """)
            .bindArray("roots", String.class, texts(all, t -> t.root().value()))
            .bindArray("ids", String.class, texts(all, t -> t.id().value()))
            .bindArray("kinds", String.class, texts(all, t -> t.kind().name()))
            .bindArray("instants", String.class, texts(all, t -> Columns.utc(t.at()).toString()))
            .bindArray("descriptions", String.class, texts(all, LedgerTransaction::description))
            .bindArray("references", String.class, texts(all, t -> t.reference().orElse(null)))
            .bindArray("currencies", String.class, texts(all, LedgerWrites::currency))
            .execute();
  }

  private void insertEntries(List<EntryRow> rows) {
    var unused =
        handle
            .createUpdate(
                """
                INSERT INTO ledger_entry
                  (root_account_id, transaction_id, line, account, amount, currency,
                   number, balance_after)
                SELECT * FROM unnest(:roots, :transactions, :lines, :accounts, :amounts,
                                     :currencies, :numbers, :balances)
                """)
            .bindArray("roots", String.class, texts(rows, r -> r.transaction().root().value()))
            .bindArray("transactions", String.class, texts(rows, r -> r.transaction().id().value()))
            .bindArray("lines", Integer.class, rows.stream().map(EntryRow::line).toArray())
            .bindArray("accounts", String.class, texts(rows, r -> r.entry().account().code()))
            .bindArray("amounts", Long.class, numbers(rows, r -> r.entry().amount().minor()))
            .bindArray("currencies", String.class, texts(rows, r -> currency(r.transaction())))
            .bindArray("numbers", Long.class, numbers(rows, r -> r.number().orElse(null)))
            .bindArray("balances", Long.class, numbers(rows, r -> r.balanceAfter().orElse(null)))
            .execute();
  }

  private void updateWallets(List<Wallet> wallets) {
    var changed =
        handle
            .createUpdate(
                """
                UPDATE wallet w SET balance = n.balance, arrears = n.arrears, entries = n.entries
                FROM unnest(:roots, :accounts, :balances, :arrears, :entries)
                  AS n (root, account, balance, arrears, entries)
                WHERE w.root_account_id = n.root AND w.account_id = n.account
                """)
            .bindArray("roots", String.class, texts(wallets, w -> w.owner().root().value()))
            .bindArray("accounts", String.class, texts(wallets, w -> w.owner().account().value()))
            .bindArray("balances", Long.class, numbers(wallets, w -> w.balance().minor()))
            .bindArray("arrears", Long.class, numbers(wallets, w -> w.arrears().minor()))
            .bindArray("entries", Long.class, numbers(wallets, Wallet::entries))
            .execute();
    requireChanged(changed, wallets.size());
  }

  /** Walks back from the wallets as they are at the end to what each entry left behind. */
  private static List<EntryRow> rows(List<Wallet> wallets, List<LedgerTransaction> transactions) {
    Map<LedgerAccount, WalletTrail> trails =
        wallets.stream().collect(toMap(Wallet::account, WalletTrail::new));
    return IntStream.range(0, transactions.size())
        .mapToObj(i -> transactions.get(transactions.size() - 1 - i))
        .flatMap(transaction -> EntryRow.of(transaction, trails))
        .toList();
  }

  private static String currency(LedgerTransaction transaction) {
    return transaction.entries().get(0).amount().currency().getCurrencyCode();
  }

  private static <T> Object[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray();
  }

  private static <T> Object[] numbers(List<T> all, Function<T, Long> number) {
    return all.stream().map(number).toArray();
  }
}
