package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.BilledLine;
import io.tallyhost.domain.metering.BilledTick;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.PaidUsage;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link UsageHistory} in the table {@code wallet_hour}; lines stand in its arrays. */
public final class JdbiUsageHistory implements UsageHistory {

  // The public number in a line names the service; its stretches know the rest.
  static final String NAMED =
      """
      JOIN LATERAL (SELECT s.service_id FROM stretch s
                    WHERE s.root_account_id = :root AND s.account_id = :account
                      AND s.serial = n.serial LIMIT 1) named ON true
      """;

  private final Jdbi jdbi;

  public JdbiUsageHistory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<UsageLine> accrued(Owner payer, Instant from, Instant until) {
    return jdbi.withHandle(
        handle ->
            query(
                    handle,
                    """
                    SELECT n.serial, named.service_id, n.seconds, n.amount, n.currency
                    FROM (SELECT l.serial, h.currency, sum(l.seconds)::bigint AS seconds,
                                 sum(l.amount)::bigint AS amount
                          FROM wallet_hour h,
                               unnest(h.serials, h.seconds, h.amounts)
                                 AS l (serial, seconds, amount)
                          WHERE h.root_account_id = :root AND h.account_id = :account
                            AND h.used_from >= :from AND h.used_from < :until AND h.accrued
                          GROUP BY l.serial, h.currency) n
                    """
                        + NAMED
                        + "ORDER BY n.serial",
                    payer)
                .bind("from", Columns.utc(from))
                .bind("until", Columns.utc(until))
                .map(JdbiUsageHistory::toLine)
                .list());
  }

  @Override
  public List<BilledLine> newestLines(
      Owner payer, Collection<TransactionId> transactions, Instant since, int atMost) {
    return jdbi.withHandle(
        handle ->
            query(
                    handle,
                    """
                    SELECT n.*, named.service_id
                    FROM (SELECT h.transaction_id, h.used_from, h.used_to, h.currency, l.serial,
                                 l.seconds, l.amount
                          FROM wallet_hour h,
                               unnest(h.serials, h.seconds, h.amounts)
                                 AS l (serial, seconds, amount)
                          WHERE h.root_account_id = :root AND h.account_id = :account
                            AND h.used_from >= :since AND h.transaction_id = ANY(:transactions)
                            AND l.amount > 0
                          ORDER BY h.used_from DESC, l.serial LIMIT :limit) n
                    """
                        + NAMED
                        + "ORDER BY n.used_from DESC, n.serial",
                    payer)
                .bind("since", Columns.utc(since))
                .bind("limit", atMost)
                .bindArray("transactions", String.class, ids(transactions))
                .map(
                    (row, context) ->
                        new BilledLine(
                            new TransactionId(row.getString("transaction_id")),
                            Columns.instant(row, "used_from"),
                            Columns.instant(row, "used_to"),
                            toLine(row, context)))
                .list());
  }

  @Override
  public Map<TransactionId, Money> sums(
      Owner payer, Collection<TransactionId> transactions, Instant since) {
    return jdbi.withHandle(
        handle ->
            query(
                    handle,
                    """
                    SELECT transaction_id, currency, sum(amount)::bigint AS amount
                    FROM wallet_hour
                    WHERE root_account_id = :root AND account_id = :account
                      AND used_from >= :since AND transaction_id = ANY(:transactions)
                    GROUP BY transaction_id, currency
                    """,
                    payer)
                .bind("since", Columns.utc(since))
                .bindArray("transactions", String.class, ids(transactions))
                .map(
                    (row, context) ->
                        Map.entry(
                            new TransactionId(row.getString("transaction_id")),
                            Columns.money(row, "amount")))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public BilledTick tickOf(Owner payer, TransactionId transaction, Span span) {
    return jdbi.withHandle(
        handle ->
            new BilledTick(
                services(handle, payer, transaction, span),
                new TickTaxes(handle).of(payer, transaction)));
  }

  @Override
  public Set<AccountId> whoPaidFor(LocalDate month, Collection<AccountId> payers) {
    return jdbi.withHandle(handle -> new PaidHours(handle, month).payers(payers));
  }

  @Override
  public Map<AccountId, PaidUsage> paidFor(LocalDate month, Collection<Owner> payers) {
    return jdbi.withHandle(handle -> new PaidHours(handle, month).of(payers));
  }

  @Override
  public List<Span> paidTimes(LocalDate month, Owner payer, VatDecision vat) {
    return jdbi.withHandle(handle -> new PaidHours(handle, month).times(payer, vat));
  }

  @Override
  public List<Span> accruedTimes(Owner payer, Span span) {
    return Span.joined(
        jdbi.withHandle(
            handle ->
                within(
                        handle,
                        """
                        SELECT used_from, used_to FROM wallet_hour
                        WHERE root_account_id = :root AND account_id = :account
                          AND used_from >= :from AND used_from < :until AND accrued
                        ORDER BY used_from
                        """,
                        payer,
                        span)
                    .map(
                        (row, context) ->
                            new Span(
                                Columns.instant(row, "used_from"), Columns.instant(row, "used_to")))
                    .list()));
  }

  private static List<MeteredService> services(
      Handle handle, Owner payer, TransactionId transaction, Span span) {
    return within(
            handle,
            """
            SELECT n.serial, named.service_id
            FROM (SELECT DISTINCT l.serial
                  FROM wallet_hour h, unnest(h.serials) AS l (serial)
                  WHERE h.root_account_id = :root AND h.account_id = :account
                    AND h.used_from >= :from AND h.used_from < :until
                    AND h.transaction_id = :transaction) n
            """
                + NAMED
                + "ORDER BY n.serial",
            payer,
            span)
        .bind("transaction", transaction.value())
        .map((row, context) -> toService(row))
        .list();
  }

  private static Query within(Handle handle, String sql, Owner payer, Span span) {
    return query(handle, sql, payer)
        .bind("from", Columns.utc(span.from()))
        .bind("until", Columns.utc(span.to()));
  }

  private static MeteredService toService(ResultSet row) throws SQLException {
    return new MeteredService(new ServiceId(row.getString("service_id")), row.getLong("serial"));
  }

  private static Query query(Handle handle, String sql, Owner payer) {
    return handle
        .createQuery(sql)
        .bind("root", payer.root().value())
        .bind("account", payer.account().value());
  }

  private static List<String> ids(Collection<TransactionId> transactions) {
    return transactions.stream().map(TransactionId::value).toList();
  }

  private static UsageLine toLine(ResultSet row, StatementContext context) throws SQLException {
    return new UsageLine(
        toService(row), new Usage(row.getLong("seconds"), Columns.money(row, "amount")));
  }
}
