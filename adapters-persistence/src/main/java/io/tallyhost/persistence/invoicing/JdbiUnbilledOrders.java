package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.persistence.shared.Columns;
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
