package io.tallyhost.persistence.wallet;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * {@link Wallets} in the tables {@code wallet}, {@code ledger_transaction}, {@code wallet_entry}.
 */
public final class JdbiWallets implements Wallets {

  private static final String SELECT =
      """
      SELECT root_account_id, account_id, currency, balance, credit_limit, arrears, entries,
             ledger_number, encode(ledger_hash, 'hex') AS ledger_hash
      FROM wallet
      """;

  private final Jdbi jdbi;

  public JdbiWallets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void open(Wallet wallet) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO wallet (root_account_id, account_id, currency, balance,
                                        credit_limit, arrears, entries)
                    VALUES (:root, :account, :currency, :balance, :credit, :arrears, :entries)
                    """)
                .bind("root", wallet.owner().root().value())
                .bind("account", wallet.owner().account().value())
                .bind("currency", wallet.currency().getCurrencyCode())
                .bind("balance", wallet.balance().minor())
                .bind("credit", wallet.creditLimit().amount().minor())
                .bind("arrears", wallet.arrears().minor())
                .bind("entries", wallet.entries())
                .execute());
  }

  @Override
  public Optional<Wallet> find(AccountId owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE account_id = :account")
                .bind("account", owner.value())
                .map(JdbiWallets::toWallet)
                .findOne());
  }

  @Override
  public Map<AccountId, Wallet> lock(Collection<AccountId> owners) {
    return lockWithHeads(owners).stream()
        .map(LockedWallet::wallet)
        .collect(
            toMap(
                wallet -> wallet.owner().account(),
                Function.identity(),
                (one, same) -> one,
                TreeMap::new));
  }

  /** The same, together with where their chains end. */
  List<LockedWallet> lockWithHeads(Collection<AccountId> owners) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "WHERE account_id = ANY(:accounts) ORDER BY account_id FOR UPDATE")
                .bindArray("accounts", String.class, owners.stream().map(AccountId::value).toList())
                .map((row, context) -> new LockedWallet(toWallet(row, context), toHead(row)))
                .list());
  }

  @Override
  public void record(List<Wallet> wallets, LedgerTransaction transaction) {
    jdbi.useTransaction(handle -> new LedgerWrites(handle).write(wallets, List.of(transaction)));
  }

  @Override
  public void recordAll(List<Posting> postings) {
    jdbi.useTransaction(
        handle ->
            new LedgerWrites(handle)
                .write(
                    postings.stream().map(Posting::wallet).toList(),
                    postings.stream().map(Posting::transaction).toList()));
  }

  @Override
  public void changeCreditLimit(Wallet wallet) {
    var changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE wallet SET credit_limit = :credit
                        WHERE root_account_id = :root AND account_id = :account
                        """)
                    .bind("credit", wallet.creditLimit().amount().minor())
                    .bind("root", wallet.owner().root().value())
                    .bind("account", wallet.owner().account().value())
                    .execute());
    Rows.requireOne(changed);
  }

  @Override
  public Optional<LedgerTransaction> transaction(TransactionId id) {
    return jdbi.withHandle(handle -> new LedgerReads(handle).find(id));
  }

  @Override
  public Page<WalletMovement> movements(AccountId owner, PageRequest page) {
    return find(owner)
        .map(wallet -> movements(wallet, page))
        .orElseGet(() -> new Page<>(List.of(), 0, page.limit(), page.offset()));
  }

  private Page<WalletMovement> movements(Wallet wallet, PageRequest page) {
    // The wallet counts its entries, so that a page is a range of numbers and nothing is counted.
    var newest = wallet.entries() - page.offset();
    var items =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT t.id, t.kind, t.at, t.description, t.reference, t.currency,
                               t.amounts[place] AS amount, t.balances[place] AS balance_after
                        FROM wallet_entry e
                        JOIN ledger_transaction t
                          ON t.root_account_id = e.root_account_id AND t.id = e.transaction_id
                        CROSS JOIN array_position(t.accounts, CAST(:code AS text) COLLATE "C") AS place
                        WHERE e.root_account_id = :root AND e.account_id = :account
                          AND e.number <= :newest AND e.number > :newest - :limit
                        ORDER BY e.number DESC
                        """)
                    .bind("root", wallet.owner().root().value())
                    .bind("account", wallet.owner().account().value())
                    .bind("code", wallet.account().code())
                    .bind("newest", newest)
                    .bind("limit", page.limit())
                    .map(JdbiWallets::toMovement)
                    .list());
    return new Page<>(items, wallet.entries(), page.limit(), page.offset());
  }

  /** For those who lock wallets in ways of their own. */
  public static Wallet toWallet(ResultSet row, StatementContext context) throws SQLException {
    return new Wallet(
        Columns.owner(row),
        Columns.money(row, "balance"),
        new CreditLimit(Columns.money(row, "credit_limit")),
        Columns.money(row, "arrears"),
        row.getLong("entries"));
  }

  static ChainHead toHead(ResultSet row) throws SQLException {
    return new ChainHead(
        Columns.owner(row), row.getLong("ledger_number"), row.getString("ledger_hash"));
  }

  private static WalletMovement toMovement(ResultSet row, StatementContext context)
      throws SQLException {
    Money amount = Columns.money(row, "amount");
    return new WalletMovement(
        new TransactionId(row.getString("id")),
        TransactionKind.valueOf(row.getString("kind")),
        Columns.instant(row, "at"),
        row.getString("description"),
        Columns.optionalText(row, "reference"),
        amount,
        Columns.money(row, "balance_after"));
  }
}
