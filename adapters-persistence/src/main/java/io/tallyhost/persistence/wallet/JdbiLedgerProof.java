package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.wallet.LedgerProof;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Follows all chains and adds up the books in one snapshot, so that what is written meanwhile does
 * not look wrong.
 */
public final class JdbiLedgerProof implements LedgerProof {

  private static final List<String> QUESTIONS =
      List.of(
          """
          SELECT 'ledger_transaction' AS "table", t.id AS "row", 'its entries do not balance' AS reason
          FROM ledger_transaction t
          WHERE (SELECT sum(amount) FROM unnest(t.amounts) amount) IS DISTINCT FROM 0
          ORDER BY t.at, t.id LIMIT 1
          """,
          """
          SELECT 'ledger_entry' AS "table", e.transaction_id AS "row",
                 'it does not follow from the entry before' AS reason
          FROM (SELECT transaction_id, account, number, balance_after,
                  sum(amount) OVER (PARTITION BY root_account_id, account ORDER BY number) AS sum,
                  row_number() OVER (PARTITION BY root_account_id, account ORDER BY number) AS place
                FROM ledger_entry WHERE number IS NOT NULL) e
          WHERE e.balance_after <> e.sum OR e.number <> e.place
          ORDER BY e.account, e.number LIMIT 1
          """,
          """
          SELECT 'wallet_entry' AS "table", coalesce(w.transaction_id, e.transaction_id) AS "row",
                 'it is not where its number says' AS reason
          FROM wallet_entry w
          FULL JOIN (SELECT * FROM ledger_entry WHERE number IS NOT NULL) e
            ON e.root_account_id = w.root_account_id AND e.transaction_id = w.transaction_id
           AND e.account = 'WALLET:' || w.account_id AND e.number = w.number
          WHERE w.number IS NULL OR e.number IS NULL
          ORDER BY 2 LIMIT 1
          """,
          """
          SELECT 'wallet' AS "table", coalesce(w.account_id, t.holder) AS "row",
                 'the end of its chain is not its last transaction' AS reason
          FROM wallet w
          FULL JOIN (SELECT DISTINCT ON (root_account_id, holder)
                       root_account_id, holder, number, hash
                     FROM ledger_transaction ORDER BY root_account_id, holder, number DESC) t
            ON t.root_account_id = w.root_account_id AND t.holder = w.account_id
          WHERE w.ledger_number IS DISTINCT FROM coalesce(t.number, 0)
             OR w.ledger_hash <> coalesce(t.hash, decode(repeat('00', 32), 'hex'))
          ORDER BY 2 LIMIT 1
          """,
          """
          SELECT 'wallet' AS "table", w.account_id AS "row",
                 'it has entries in another currency' AS reason
          FROM wallet w
          JOIN wallet_entry e ON e.root_account_id = w.root_account_id
           AND e.account_id = w.account_id AND e.number = 1
          JOIN ledger_transaction t ON t.root_account_id = e.root_account_id
           AND t.id = e.transaction_id
          WHERE t.currency <> w.currency
          ORDER BY w.account_id LIMIT 1
          """,
          """
          SELECT 'wallet' AS "table", w.account_id AS "row",
                 'its balance is not the sum of its entries' AS reason
          FROM wallet w
          LEFT JOIN (SELECT root_account_id, account, sum(amount) AS sum, count(*) AS entries
                     FROM ledger_entry WHERE number IS NOT NULL GROUP BY 1, 2) e
            ON e.root_account_id = w.root_account_id AND e.account = 'WALLET:' || w.account_id
          WHERE w.balance <> coalesce(e.sum, 0) OR w.entries <> coalesce(e.entries, 0)
          ORDER BY w.account_id LIMIT 1
          """,
          """
          SELECT 'wallet' AS "table", w.account_id AS "row",
                 'its arrears are not the sum of their entries' AS reason
          FROM wallet w
          LEFT JOIN (SELECT root_account_id, account, sum(amount) AS sum
                     FROM ledger_entry WHERE account LIKE 'ARREARS:%' GROUP BY 1, 2) e
            ON e.root_account_id = w.root_account_id AND e.account = 'ARREARS:' || w.account_id
          WHERE w.arrears <> abs(coalesce(e.sum, 0))
          ORDER BY w.account_id LIMIT 1
          """);

  private final Jdbi jdbi;

  public JdbiLedgerProof(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Finding prove() {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle ->
            new Finding(
                count(handle, "ledger_transaction"), count(handle, "wallet"), firstFlaw(handle)));
  }

  private static long count(Handle handle, String table) {
    return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one();
  }

  private static Optional<Flaw> firstFlaw(Handle handle) {
    return LedgerChains.firstChanged(handle)
        .or(
            () ->
                QUESTIONS.stream()
                    .flatMap(question -> flaw(handle, question).stream())
                    .findFirst());
  }

  private static Optional<Flaw> flaw(Handle handle, String question) {
    return handle
        .createQuery(question)
        .map(
            (row, ctx) ->
                new Flaw(row.getString("table"), row.getString("row"), row.getString("reason")))
        .findOne();
  }
}
