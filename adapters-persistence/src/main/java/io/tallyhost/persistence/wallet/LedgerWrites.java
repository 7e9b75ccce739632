package io.tallyhost.persistence.wallet;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.shared.Chained;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes wallets and the transactions that explain them: one statement however many there are. All
 * entries go in together, because the database checks there that they balance.
 */
public final class LedgerWrites {

  // Who moved a chain on without the wallet's lock would find that its end is not there any more.
  private static final String WRITE =
      """
      WITH booked AS (
          INSERT INTO ledger_transaction
            (root_account_id, holder, number, id, kind, at, description, reference, currency, hash)
          SELECT root, holder, number, id, kind, at, description, reference, currency,
                 decode(hash, 'hex')
          FROM unnest(:roots, :holders, :numbers, :ids, :kinds, :instants::timestamptz[],
                      :descriptions, :references, :currencies, :hashes)
            AS n (root, holder, number, id, kind, at, description, reference, currency, hash)),
      explained AS (
          INSERT INTO ledger_entry
            (root_account_id, transaction_id, line, account, amount, currency, number,
             balance_after)
          SELECT * FROM unnest(:entryRoots, :entryIds, :lines, :accounts, :amounts,
                               :entryCurrencies, :entryNumbers, :balancesAfter))
      UPDATE wallet w
      SET balance = n.balance, arrears = n.arrears, entries = n.entries,
          ledger_number = n.ledger_number, ledger_hash = decode(n.ledger_hash, 'hex')
      FROM unnest(:walletRoots, :wallets, :balances, :arrears, :entries, :ends, :endHashes, :befores)
        AS n (root, account, balance, arrears, entries, ledger_number, ledger_hash, before)
      WHERE w.root_account_id = n.root AND w.account_id = n.account
        AND w.ledger_number = n.before
      """;

  private record EntryOf(LedgerRow row, LedgerRow.Entry entry) {}

  private final Handle handle;

  public LedgerWrites(Handle handle) {
    this.handle = handle;
  }

  /** Transactions in the order in which they happened; wallets as they are after all of them. */
  public void write(List<Wallet> wallets, List<LedgerTransaction> transactions) {
    if (!transactions.isEmpty()) {
      write(wallets, transactions, heads(wallets));
    }
  }

  /** The same for whoever knows already where the chains end. */
  void write(
      List<Wallet> wallets, List<LedgerTransaction> transactions, Map<AccountId, ChainHead> heads) {
    if (transactions.isEmpty()) {
      return;
    }
    var fresh = new NewRows(wallets, transactions, heads);
    var update = handle.createUpdate(WRITE);
    bindTransactions(update, fresh.rows());
    bindEntries(update, fresh.rows());
    bindWallets(update, wallets);
    bindEnds(update, wallets, fresh, heads);
    Rows.requireChanged(update.execute(), wallets.size());
  }

  private Map<AccountId, ChainHead> heads(List<Wallet> wallets) {
    return handle
        .createQuery(
            """
            SELECT root_account_id, account_id, ledger_number,
                   encode(ledger_hash, 'hex') AS ledger_hash
            FROM wallet WHERE account_id = ANY(:accounts)
            """)
        .bindArray("accounts", texts(wallets, w -> w.owner().account().value()))
        .map((row, context) -> JdbiWallets.toHead(row))
        .collect(toMap(head -> head.owner().account(), Function.identity()));
  }

  private static void bindTransactions(Update update, List<Chained<LedgerRow>> all) {
    var unused =
        update
            .bindArray("roots", texts(all, it -> it.row().root()))
            .bindArray("holders", texts(all, it -> it.row().holder()))
            .bindArray("numbers", numbers(all, it -> it.row().number()))
            .bindArray("ids", texts(all, it -> it.row().id()))
            .bindArray("kinds", texts(all, it -> it.row().kind()))
            .bindArray("instants", texts(all, it -> Columns.utc(it.row().at()).toString()))
            .bindArray("descriptions", texts(all, it -> it.row().description()))
            .bindArray("references", texts(all, it -> it.row().reference().orElse(null)))
            .bindArray("currencies", texts(all, it -> it.row().currency()))
            .bindArray("hashes", texts(all, Chained::hash));
  }

  private static void bindEntries(Update update, List<Chained<LedgerRow>> transactions) {
    var all =
        transactions.stream()
            .map(Chained::row)
            .flatMap(row -> row.entries().stream().map(entry -> new EntryOf(row, entry)))
            .toList();
    var unused =
        update
            .bindArray("entryRoots", texts(all, it -> it.row().root()))
            .bindArray("entryIds", texts(all, it -> it.row().id()))
            .bindArray("lines", all.stream().map(it -> it.entry().line()).toArray(Integer[]::new))
            .bindArray("accounts", texts(all, it -> it.entry().account()))
            .bindArray("amounts", numbers(all, it -> it.entry().amount()))
            .bindArray("entryCurrencies", texts(all, it -> it.entry().currency()))
            .bindArray("entryNumbers", numbers(all, it -> it.entry().number().orElse(null)))
            .bindArray("balancesAfter", numbers(all, it -> it.entry().balanceAfter().orElse(null)));
  }

  private static void bindWallets(Update update, List<Wallet> wallets) {
    var unused =
        update
            .bindArray("walletRoots", texts(wallets, w -> w.owner().root().value()))
            .bindArray("wallets", texts(wallets, w -> w.owner().account().value()))
            .bindArray("balances", numbers(wallets, w -> w.balance().minor()))
            .bindArray("arrears", numbers(wallets, w -> w.arrears().minor()))
            .bindArray("entries", numbers(wallets, Wallet::entries));
  }

  private static void bindEnds(
      Update update, List<Wallet> wallets, NewRows fresh, Map<AccountId, ChainHead> before) {
    var ends = wallets.stream().map(w -> fresh.head(w.owner().account())).toList();
    var unused =
        update
            .bindArray("ends", numbers(ends, ChainHead::number))
            .bindArray("endHashes", texts(ends, ChainHead::hash))
            .bindArray(
                "befores",
                wallets.stream()
                    .map(w -> before.get(w.owner().account()))
                    .map(ChainHead::number)
                    .toArray(Long[]::new));
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static <T> Long[] numbers(List<T> all, Function<T, Long> number) {
    return all.stream().map(number).toArray(Long[]::new);
  }
}
