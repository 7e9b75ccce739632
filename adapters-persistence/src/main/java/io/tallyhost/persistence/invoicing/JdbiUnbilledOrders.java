package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.PaidSale;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link UnbilledOrders}: orders without a document of their source. */
public final class JdbiUnbilledOrders implements UnbilledOrders {

  private static final String INVOICE_OF_ORDER =
      "i.root_account_id = p.root_account_id AND i.source = 'order:' || p.order_id";

  private final Jdbi jdbi;

  public JdbiUnbilledOrders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<OrderId> paidSince(Instant since, int atMost) {
    return orders(
        """
        SELECT p.order_id FROM order_payment p
        WHERE p.reference = 'reseller-balance' AND p.transaction_id IS NOT NULL AND p.amount > 0
          AND p.created_at >= :since
          AND NOT EXISTS (SELECT FROM invoice i WHERE %s)
        ORDER BY p.created_at, p.order_id LIMIT :limit
        """
            .formatted(INVOICE_OF_ORDER),
        since,
        atMost);
  }

  @Override
  public List<PaidSale> deliveredSince(Instant since, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT o.root_account_id, o.account_id, o.id, t.description, s.period,
                           o.currency, o.charged - tax.amount AS net, tax.amount AS vat,
                           o.created_at
                    FROM product_order o
                    JOIN ledger_transaction t ON t.root_account_id = o.root_account_id
                      AND t.id = o.id
                    JOIN service s ON s.root_account_id = o.root_account_id AND s.id = o.service_id
                    CROSS JOIN LATERAL (
                      SELECT coalesce(sum(e.amount), 0)::bigint AS amount FROM ledger_entry e
                      WHERE e.root_account_id = o.root_account_id AND e.transaction_id = o.id
                        AND e.account = 'VAT') tax
                    WHERE o.state = 'DONE' AND o.created_at >= :since
                      AND NOT EXISTS (SELECT FROM invoice i
                                      WHERE i.root_account_id = o.root_account_id
                                        AND i.source = 'order:' || o.id)
                    ORDER BY o.created_at, o.id LIMIT :limit
                    """)
                .bind("since", Columns.utc(since))
                .bind("limit", atMost)
                .map((row, context) -> toSale(row))
                .list());
  }

  private static PaidSale toSale(ResultSet row) throws SQLException {
    return new PaidSale(
        row.getString("id"),
        Columns.owner(row),
        row.getString("description"),
        BillingPeriod.valueOf(row.getString("period")).months(),
        Columns.money(row, "net"),
        Columns.money(row, "vat"),
        Columns.instant(row, "created_at"));
  }

  @Override
  public List<OrderId> refundedSince(Instant since, int atMost) {
    return orders(
        """
        SELECT p.order_id FROM order_payment p JOIN invoice i ON %s
        WHERE p.reference = 'reseller-refund' AND p.transaction_id IS NOT NULL
          AND p.created_at >= :since
          AND NOT EXISTS (SELECT FROM invoice n WHERE n.root_account_id = i.root_account_id
                          AND n.corrects_id = i.id)
        ORDER BY p.created_at, p.order_id LIMIT :limit
        """
            .formatted(INVOICE_OF_ORDER),
        since,
        atMost);
  }

  @Override
  public List<Charged> refundedOnAccount(Instant since, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.order_id, i.id
                    FROM order_payment p
                    JOIN customer_order o ON o.root_account_id = p.root_account_id
                      AND o.id = p.order_id AND o.billing_mode = 'POSTPAID'
                    JOIN invoice i ON i.root_account_id = o.root_account_id
                      AND i.source = :period || o.account_id || ':'
                                     || to_char(o.created_at AT TIME ZONE 'UTC', 'YYYY-MM-01')
                    WHERE p.reference = 'reseller-refund' AND p.created_at >= :since
                      AND EXISTS (
                        SELECT FROM invoice_line l
                        WHERE l.root_account_id = i.root_account_id AND l.invoice_id = i.id
                          AND l.reference = o.id AND l.net > 0
                          AND NOT EXISTS (
                            SELECT FROM invoice_credited_line c
                            WHERE c.root_account_id = l.root_account_id
                              AND c.invoice_id = l.invoice_id AND c.line = l.line))
                    ORDER BY p.created_at, p.order_id LIMIT :limit
                    """)
                .bind("period", InvoiceSource.PERIOD)
                .bind("since", Columns.utc(since))
                .bind("limit", atMost)
                .map(
                    (row, context) ->
                        new Charged(
                            new OrderId(row.getString("order_id")),
                            new InvoiceId(row.getString("id"))))
                .list());
  }

  private List<OrderId> orders(String sql, Instant since, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("since", Columns.utc(since))
                .bind("limit", atMost)
                .mapTo(String.class)
                .map(OrderId::new)
                .list());
  }
}
