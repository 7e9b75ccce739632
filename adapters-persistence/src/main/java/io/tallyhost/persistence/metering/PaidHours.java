package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.PaidUsage;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The hours of a month that ticks took from wallets, each with the tax of its tick. */
final class PaidHours {

  // A tick has one decision for each month it reached into.
  private static final String TAXED =
      """
      FROM wallet_hour h
      JOIN usage_tax t ON t.root_account_id = h.root_account_id
        AND t.transaction_id = h.transaction_id AND t.month = :month
      """;
  private static final String OF =
      """
      WHERE h.root_account_id = :root AND h.account_id = :account
        AND h.used_from >= :from AND h.used_from < :until
      """;

  private final Handle handle;
  private final LocalDate month;

  PaidHours(Handle handle, LocalDate month) {
    this.handle = handle;
    this.month = month;
  }

  Set<AccountId> payers(Collection<AccountId> among) {
    return handle
        .createQuery(
            """
            SELECT w.account FROM unnest(:accounts) AS w (account)
            WHERE EXISTS (SELECT FROM usage_tax t
                          WHERE t.account_id = w.account AND t.month = :month
                            AND t.net_after > t.net_before)
            """)
        .bindArray("accounts", String.class, among.stream().map(AccountId::value).toList())
        .bind("month", month)
        .mapTo(String.class)
        .map(AccountId::new)
        .set();
  }

  Map<AccountId, PaidUsage> of(Collection<Owner> payers) {
    var lines = lines(payers);
    var taxes = new TickTaxes(handle).of(payers, month);
    return payers.stream()
        .map(Owner::account)
        .collect(
            toMap(
                payer -> payer,
                payer ->
                    new PaidUsage(
                        lines.getOrDefault(payer, List.of()),
                        taxes.getOrDefault(payer, List.of()))));
  }

  List<Span> times(Owner payer, VatDecision vat) {
    return Span.joined(
        query(
                "SELECT h.used_from, h.used_to "
                    + TAXED
                    + OF
                    + "AND t.vat_rule = :rule AND t.vat_rate = :rate ORDER BY h.used_from",
                payer)
            .bind("rule", vat.rule().name())
            .bind("rate", vat.rate().basisPoints())
            .map(
                (row, context) ->
                    new Span(Columns.instant(row, "used_from"), Columns.instant(row, "used_to")))
            .list());
  }

  private Map<AccountId, List<PaidUsage.Line>> lines(Collection<Owner> payers) {
    return Payers.bind(
            during(
                """
                SELECT n.*, named.service_id
                FROM (SELECT h.root_account_id, h.account_id, l.serial, h.currency, t.vat_rule,
                             t.vat_rate, sum(l.seconds)::bigint AS seconds,
                             sum(l.amount)::bigint AS amount
                """
                    + TAXED
                    + """
                    CROSS JOIN LATERAL unnest(h.serials, h.seconds, h.amounts)
                      AS l (serial, seconds, amount)
                    WHERE (h.root_account_id, h.account_id)
                            IN (SELECT * FROM unnest(:roots, :accounts))
                      AND h.used_from >= :from AND h.used_from < :until
                    GROUP BY 1, 2, 3, 4, 5, 6) n
                    JOIN LATERAL (SELECT s.service_id FROM stretch s
                                  WHERE s.root_account_id = n.root_account_id
                                    AND s.account_id = n.account_id AND s.serial = n.serial
                                  LIMIT 1) named ON true
                    ORDER BY n.serial, n.vat_rule, n.vat_rate
                    """),
            payers)
        .map((row, context) -> Map.entry(Payers.of(row), toLine(row)))
        .collect(Payers.grouped());
  }

  private Query query(String sql, Owner payer) {
    return during(sql).bind("root", payer.root().value()).bind("account", payer.account().value());
  }

  private Query during(String sql) {
    return handle
        .createQuery(sql)
        .bind("month", month)
        .bind("from", Columns.utc(Months.startOf(month)))
        .bind("until", Columns.utc(Months.endOf(month)));
  }

  private static PaidUsage.Line toLine(ResultSet row) throws SQLException {
    var service =
        new MeteredService(new ServiceId(row.getString("service_id")), row.getLong("serial"));
    var usage = new Usage(row.getLong("seconds"), Columns.money(row, "amount"));
    return new PaidUsage.Line(new UsageLine(service, usage), TickTaxes.decision(row));
  }
}
