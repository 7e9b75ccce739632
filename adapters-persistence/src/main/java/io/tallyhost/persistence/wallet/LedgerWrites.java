package io.tallyhost.persistence.wallet;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.shared.Chained;
import io.tallyhost.persistence.shared.ManyRows;
import io.tallyhost.persistence.shared.Rows;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes wallets and the transactions that explain them: one statement however many there are. */
public final class LedgerWrites {

  // The wallets first, in the order in which everybody locks them. Who moved a chain on meanwhile
  // makes it one row less.
  private static final String WRITE =
      """
      WITH held AS (
          SELECT account_id FROM wallet WHERE account_id = ANY(:wallets)
          ORDER BY account_id FOR UPDATE),
      booked AS (
          INSERT INTO ledger_transaction
            (root_account_id, holder, number, id, kind, at, description, reference, currency, hash,
             accounts, amounts, numbers, balances)
          SELECT root, holder, number, id, kind, at, description, reference, currency,
                 decode(hash, 'hex'), accounts::text[], amounts::bigint[], numbers::bigint[],
                 balances::bigint[]
          FROM unnest(:roots, :holders, :numbers, :ids, :kinds, :instants::timestamptz[],
                      :descriptions, :references, :currencies, :hashes,
                      :accounts, :amounts, :entryNumbers, :balancesAfter)
            AS n (root, holder, number, id, kind, at, description, reference, currency, hash,
                  accounts, amounts, numbers, balances)),
      numbered AS (
          INSERT INTO wallet_entry (root_account_id, account_id, number, transaction_id)
          SELECT * FROM unnest(:numberedRoots, :numberedWallets, :numberedNumbers, :numberedIds))
      UPDATE wallet w
      SET balance = n.balance, arrears = n.arrears, entries = n.entries,
          ledger_number = n.ledger_number, ledger_hash = decode(n.ledger_hash, 'hex')
      FROM unnest(:walletRoots, :wallets, :balances, :arrears, :entries, :ends, :endHashes, :befores)
        AS n (root, account, balance, arrears, entries, ledger_number, ledger_hash, before)
      WHERE w.account_id = ANY(ARRAY(SELECT account_id FROM held))
        AND w.root_account_id = n.root AND w.account_id = n.account
        AND w.ledger_number = n.before
      """;

  private record Numbered(LedgerRow row, LedgerRow.Entry entry, long number) {

    static Stream<Numbered> of(LedgerRow row) {
      return row.entries().stream()
          .flatMap(entry -> entry.number().stream().map(it -> new Numbered(row, entry, it)));
    }
  }

  private final Handle handle;

  public LedgerWrites(Handle handle) {
    this.handle = handle;
  }

  /** Transactions in the order in which they happened; wallets as they are after all of them. */
  public void write(List<Wallet> wallets, List<LedgerTransaction> transactions) {
    if (!transactions.isEmpty()) {
      write(wallets, new NewRows(wallets, transactions, heads(wallets)));
    }
  }

  /** The same for whoever knows already where the chains end. */
  void write(List<Wallet> wallets, NewRows fresh) {
    Rows.requireChanged(execute(wallets, fresh), wallets.size());
  }

  /** Whether all wallets were as whoever made the rows believed; if not, nothing must be kept. */
  boolean isWritten(List<Wallet> wallets, NewRows fresh) {
    return execute(wallets, fresh) == wallets.size();
  }

  private int execute(List<Wallet> wallets, NewRows fresh) {
    if (wallets.isEmpty()) {
      return 0;
    }
    var update = handle.createUpdate(WRITE);
    bindTransactions(update, fresh.rows());
    bindNumbered(update, fresh.rows());
    bindWallets(update, wallets);
    bindEnds(update, wallets, fresh);
    return update.execute();
  }

  private Map<AccountId, ChainHead> heads(List<Wallet> wallets) {
    return handle
        .createQuery(
            """
            SELECT root_account_id, account_id, ledger_number,
                   encode(ledger_hash, 'hex') AS ledger_hash
            FROM wallet WHERE account_id = ANY(:accounts)
            """)
        .bindArray(
            "accounts",
            String.class,
            wallets.stream().map(w -> w.owner().account().value()).toList())
        .map((row, context) -> JdbiWallets.toHead(row))
        .collect(toMap(head -> head.owner().account(), Function.identity()));
  }

  private static void bindTransactions(Update update, List<Chained<LedgerRow>> all) {
    var unused =
        new ManyRows<>(all)
            .bind(update)
            .texts("roots", it -> it.row().root())
            .texts("holders", it -> it.row().holder())
            .numbers("numbers", it -> it.row().number())
            .texts("ids", it -> it.row().id())
            .texts("kinds", it -> it.row().kind())
            .instants("instants", it -> it.row().at())
            .texts("descriptions", it -> it.row().description())
            .optionalTexts("references", it -> it.row().reference())
            .texts("currencies", it -> it.row().currency())
            .texts("hashes", Chained::hash)
            .textLists("accounts", it -> it.row().each(LedgerRow.Entry::account))
            .numberLists("amounts", it -> it.row().each(LedgerRow.Entry::amount))
            .optionalNumberLists("entryNumbers", it -> it.row().each(LedgerRow.Entry::number))
            .optionalNumberLists(
                "balancesAfter", it -> it.row().each(LedgerRow.Entry::balanceAfter));
  }

  private static void bindNumbered(Update update, List<Chained<LedgerRow>> transactions) {
    var all = transactions.stream().map(Chained::row).flatMap(Numbered::of).toList();
    var unused =
        new ManyRows<>(all)
            .bind(update)
            .texts("numberedRoots", it -> it.row().root())
            .texts("numberedWallets", it -> it.entry().holder())
            .numbers("numberedNumbers", Numbered::number)
            .texts("numberedIds", it -> it.row().id());
  }

  private static void bindWallets(Update update, List<Wallet> wallets) {
    var unused =
        new ManyRows<>(wallets)
            .bind(update)
            .texts("walletRoots", w -> w.owner().root().value())
            .texts("wallets", w -> w.owner().account().value())
            .numbers("balances", w -> w.balance().minor())
            .numbers("arrears", w -> w.arrears().minor())
            .numbers("entries", Wallet::entries);
  }

  private static void bindEnds(Update update, List<Wallet> wallets, NewRows fresh) {
    var owners = wallets.stream().map(w -> w.owner().account()).toList();
    var unused =
        new ManyRows<>(owners)
            .bind(update)
            .numbers("ends", it -> fresh.head(it).number())
            .texts("endHashes", it -> fresh.head(it).hash())
            .numbers("befores", fresh::numberBefore);
  }
}
