package io.tallyhost.persistence.whitelabel;

import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.ProductOrders;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link ProductOrders} in the table {@code product_order}. */
public final class JdbiProductOrders implements ProductOrders {

  private static final String SELECT =
      """
      SELECT o.root_account_id, o.account_id, o.id, o.service_id, o.customer_id, o.product,
             o.request, o.item, o.currency, o.charged, o.state, o.told, o.looks, o.created_at,
             o.next_look_at, o.failure, o.kept, o.sealed
      FROM product_order o
      """;

  private final Jdbi jdbi;

  public JdbiProductOrders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(ProductOrder order) {
    jdbi.useHandle(
        handle ->
            ProductOrderRows.bind(
                    handle.createUpdate(
                        """
                        INSERT INTO product_order
                          (root_account_id, account_id, id, service_id, customer_id, product,
                           request, item, currency, charged, state, told, looks, created_at,
                           next_look_at, failure, kept, sealed)
                        VALUES
                          (:root, :account, :id, :service, :customer, :product,
                           cast(:request AS json), cast(:item AS json), :currency, :charged,
                           :state, :told, :looks, :createdAt, :nextLookAt, :failure,
                           cast(:kept AS json), :sealed)
                        """),
                    order)
                .execute());
  }

  @Override
  public void update(ProductOrder order) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                ProductOrderRows.bindProgress(
                        handle.createUpdate(
                            """
                            UPDATE product_order
                            SET state = :state, told = :told, looks = :looks,
                                next_look_at = :nextLookAt, failure = :failure,
                                kept = cast(:kept AS json), sealed = :sealed
                            WHERE root_account_id = :root AND id = :id
                            """),
                        order)
                    .execute()));
  }

  @Override
  public Optional<ProductOrder> find(ProductOrderId id) {
    return select("WHERE o.id = :id", id);
  }

  @Override
  public Optional<ProductOrder> lock(ProductOrderId id) {
    return select("WHERE o.id = :id FOR UPDATE", id);
  }

  @Override
  public Optional<ProductOrder> ofService(ServiceId service) {
    return ofServices(List.of(service)).stream().findFirst();
  }

  @Override
  public List<ProductOrder> ofServices(Collection<ServiceId> services) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE o.service_id = ANY(:services) ORDER BY o.id")
                .bindArray(
                    "services", String.class, services.stream().map(ServiceId::value).toList())
                .map(ProductOrderRows::read)
                .list());
  }

  @Override
  public List<ProductOrder> lockOpen(Instant now, int atMost) {
    return due(
        """
        WHERE o.state IN ('CALLING', 'WAITING') AND o.next_look_at <= :now
        ORDER BY o.next_look_at LIMIT :most FOR UPDATE SKIP LOCKED
        """,
        now,
        atMost);
  }

  @Override
  public List<ProductOrder> lockUntold(Instant now, int atMost) {
    return due(
        """
        JOIN service s ON s.root_account_id = o.root_account_id AND s.id = o.service_id
        WHERE o.state = 'DONE' AND o.told <> 'END' AND o.next_look_at <= :now
          AND o.told <> CASE s.status WHEN 'TERMINATED' THEN 'END'
                                      WHEN 'SUSPENDED' THEN 'SUSPEND' ELSE 'RUN' END
        ORDER BY o.next_look_at LIMIT :most FOR UPDATE OF o SKIP LOCKED
        """,
        now,
        atMost);
  }

  private Optional<ProductOrder> select(String where, ProductOrderId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + where)
                .bind("id", id.value())
                .map(ProductOrderRows::read)
                .findOne());
  }

  private List<ProductOrder> due(String where, Instant now, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + where)
                .bind("now", Columns.utc(now))
                .bind("most", atMost)
                .map(ProductOrderRows::read)
                .list());
  }
}
