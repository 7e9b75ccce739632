package io.tallyhost.persistence.partner;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.partner.Booking;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEventKind;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.Dispute;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link CreditEvents} in tables that refuse to change what is in them. */
public final class JdbiCreditEvents implements CreditEvents {

  private static final Pages<CreditEvent> PAGES =
      new Pages<>("*", "credit_event", "at DESC, id DESC", JdbiCreditEvents::read);
  private static final String WITHIN =
      "WHERE account_id = :account AND at >= :from AND at < :until ";

  private final Jdbi jdbi;

  public JdbiCreditEvents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<CreditEvent> addOrFind(CreditEvent event) {
    return jdbi.withHandle(
        handle -> added(handle, event) == 1 ? Optional.empty() : Optional.of(known(handle, event)));
  }

  @Override
  public void dispute(CreditEvent refused, CreditEvent earlier) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO credit_event_dispute (root_account_id, account_id, id,
                          earlier_id, kind, amount, currency, external_ref, at)
                        VALUES (:root, :account, :id, :earlier, :kind, :amount, :currency, :ref,
                          :at)
                        """)
                    .bind("root", refused.owner().root().value())
                    .bind("account", refused.owner().account().value())
                    .bind("id", refused.id())
                    .bind("earlier", earlier.id())
                    .bind("kind", refused.kind().name())
                    .bind("amount", refused.amount().minor())
                    .bind("currency", refused.amount().currency().getCurrencyCode())
                    .bind("ref", refused.externalRef())
                    .bind("at", Columns.utc(refused.at()))
                    .execute()));
  }

  @Override
  public Page<CreditEvent> list(Optional<AccountId> reseller, PageRequest page) {
    var wanted =
        Wanted.where("true").ownedByBackwards("account_id", reseller.map(AccountId::value));
    return PAGES.of(jdbi, wanted, page);
  }

  @Override
  public List<CreditEvent> within(AccountId reseller, Instant from, Instant until) {
    return jdbi.withHandle(
        handle ->
            period(handle, "SELECT * FROM credit_event " + WITHIN + "ORDER BY at, id", reseller)
                .bind("from", Columns.utc(from))
                .bind("until", Columns.utc(until))
                .map(JdbiCreditEvents::read)
                .list());
  }

  @Override
  public List<Dispute> disputed(AccountId reseller, Instant from, Instant until) {
    return jdbi.withHandle(
        handle ->
            period(
                    handle,
                    "SELECT external_ref, amount, currency, at FROM credit_event_dispute "
                        + WITHIN
                        + "ORDER BY at, id",
                    reseller)
                .bind("from", Columns.utc(from))
                .bind("until", Columns.utc(until))
                .map(
                    (row, context) ->
                        new Dispute(
                            row.getString("external_ref"),
                            Columns.money(row, "amount"),
                            Columns.instant(row, "at")))
                .list());
  }

  // An order is booked under its own id, what a connector sells under that of its service.
  @Override
  public List<Booking> booked(AccountId reseller, Instant from, Instant until) {
    return jdbi.withHandle(
        handle ->
            period(
                    handle,
                    """
                    SELECT coalesce(CAST(s.serial AS text), t.reference) AS reference,
                           abs(e.amount) AS amount, e.currency, t.at
                    FROM ledger_transaction t
                    JOIN ledger_entry e
                      ON e.root_account_id = t.root_account_id AND e.transaction_id = t.id
                    LEFT JOIN customer_order o
                      ON o.id = t.reference AND t.kind IN ('ORDER', 'RENEWAL')
                    LEFT JOIN service s
                      ON s.id = coalesce(o.service_id, t.reference)
                     AND t.kind IN ('ORDER', 'RENEWAL')
                    LEFT JOIN customer c ON c.account_id = s.customer_id
                    WHERE e.account = :wallet AND t.at >= :from AND t.at < :until
                      AND t.reference IS NOT NULL
                      AND (t.kind = 'TOP_UP' OR c.signed_up_via IS NOT NULL)
                      AND CAST(:account AS text) IS NOT NULL
                    ORDER BY t.at, t.id
                    """,
                    reseller)
                .bind("wallet", LedgerAccount.wallet(reseller).code())
                .bind("from", Columns.utc(from))
                .bind("until", Columns.utc(until))
                .map(
                    (row, context) ->
                        new Booking(
                            row.getString("reference"),
                            Columns.money(row, "amount"),
                            Columns.instant(row, "at")))
                .list());
  }

  private static Query period(Handle handle, String sql, AccountId reseller) {
    return handle.createQuery(sql).bind("account", reseller.value());
  }

  private static int added(Handle handle, CreditEvent event) {
    return handle
        .createUpdate(
            """
            INSERT INTO credit_event (root_account_id, account_id, id, key_id, kind, amount,
              currency, external_ref, original_ref, meta, at)
            VALUES (:root, :account, :id, :key, :kind, :amount, :currency, :ref, :original, :meta,
              :at)
            ON CONFLICT (root_account_id, key_id, external_ref) DO NOTHING
            """)
        .bind("root", event.owner().root().value())
        .bind("account", event.owner().account().value())
        .bind("id", event.id())
        .bind("key", event.key())
        .bind("kind", event.kind().name())
        .bind("amount", event.amount().minor())
        .bind("currency", event.amount().currency().getCurrencyCode())
        .bind("ref", event.externalRef())
        .bind("original", event.originalRef())
        .bind("meta", event.meta())
        .bind("at", Columns.utc(event.at()))
        .execute();
  }

  private static CreditEvent known(Handle handle, CreditEvent event) {
    return handle
        .createQuery(
            """
            SELECT * FROM credit_event
            WHERE root_account_id = :root AND key_id = :key AND external_ref = :ref
            """)
        .bind("root", event.owner().root().value())
        .bind("key", event.key())
        .bind("ref", event.externalRef())
        .map(JdbiCreditEvents::read)
        .one();
  }

  private static CreditEvent read(ResultSet row, StatementContext context) throws SQLException {
    return new CreditEvent(
        row.getString("id"),
        Columns.owner(row),
        row.getString("key_id"),
        CreditEventKind.valueOf(row.getString("kind")),
        Columns.money(row, "amount"),
        row.getString("external_ref"),
        Columns.optionalText(row, "original_ref"),
        row.getString("meta"),
        Columns.instant(row, "at"));
  }
}
