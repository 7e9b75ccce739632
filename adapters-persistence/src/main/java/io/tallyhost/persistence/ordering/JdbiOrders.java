package io.tallyhost.persistence.ordering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderQuery;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.catalog.VmColumns;
import io.tallyhost.persistence.ordering.OrderRows.Head;
import io.tallyhost.persistence.ordering.OrderRows.LineOf;
import io.tallyhost.persistence.ordering.OrderRows.PaymentOf;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * {@link Orders} in the tables {@code customer_order}, {@code order_line}, {@code order_payment}: a
 * page takes three statements however long it is.
 */
public final class JdbiOrders implements Orders {

  private static final String FIELDS =
      """
      root_account_id, account_id, id, kind, status, billing_mode, period, hourly_rate, promo_code,
      currency, subtotal, discount, net, vat, vat_rule, vat_rate, service_id, product, price,
      label, template_id, ssh_keys, %s, created_at, updated_at
      """
          .formatted(VmColumns.NAMES);
  private static final String SELECT = "SELECT " + FIELDS + "FROM customer_order ";
  private static final String NEWEST_FIRST = "created_at DESC, id DESC";

  private static final String LINES =
      """
      SELECT l.order_id, l.id, l.label, l.quantity, l.unit, o.currency
      FROM customer_order o JOIN order_line l
        ON l.root_account_id = o.root_account_id AND l.order_id = o.id
      WHERE o.id = ANY(:ids) ORDER BY l.order_id, l.line
      """;
  private static final String PAYMENTS =
      """
      SELECT p.order_id, p.id, p.reference, p.amount, p.state, p.transaction_id, p.created_at,
             o.currency
      FROM customer_order o JOIN order_payment p
        ON p.root_account_id = o.root_account_id AND p.order_id = o.id
      WHERE o.id = ANY(:ids) ORDER BY p.order_id, p.number
      """;

  private final Jdbi jdbi;

  public JdbiOrders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Order order) {
    jdbi.useTransaction(
        handle -> {
          Rows.requireOne(
              OrderRows.bind(
                      handle.createUpdate(
                          """
                          INSERT INTO customer_order (%s)
                          VALUES (:root, :account, :id, :kind, :status, :mode, :period,
                            :hourlyRate, :promoCode, :currency, :subtotal, :discount, :net, :vat,
                            :vatRule, :vatRate, :service, :product, :price, :label, :template,
                            :sshKeys, %s, :createdAt, :updatedAt)
                          """
                              .formatted(FIELDS, VmColumns.VALUES)),
                      order)
                  .execute());
          var writes = new OrderPartWrites(handle);
          writes.addLines(order);
          writes.savePayments(order);
        });
  }

  @Override
  public void update(Order order) {
    jdbi.useTransaction(
        handle -> {
          Rows.requireOne(
              handle
                  .createUpdate(
                      """
                      UPDATE customer_order
                      SET status = :status, service_id = :service, updated_at = :updatedAt
                      WHERE root_account_id = :root AND id = :id
                      """)
                  .bind("status", order.status().name())
                  .bind("service", order.service().map(ServiceId::value).orElse(null))
                  .bind("updatedAt", Columns.utc(order.updatedAt()))
                  .bind("root", order.owner().root().value())
                  .bind("id", order.id().value())
                  .execute());
          new OrderPartWrites(handle).savePayments(order);
        });
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return one("WHERE id = :id", it -> it.bind("id", id.value()));
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    return one("WHERE id = :id FOR UPDATE", it -> it.bind("id", id.value()));
  }

  @Override
  public Optional<Order> placedFor(ServiceId service) {
    return one(
        "WHERE service_id = :service AND kind = 'NEW'", it -> it.bind("service", service.value()));
  }

  @Override
  public Page<Order> page(OrderQuery query, PageRequest page) {
    var items = list(wanted(query).ordered(NEWEST_FIRST, page));
    return new Page<>(items, count(query), page.limit(), page.offset());
  }

  @Override
  public Page<Order> pageAfter(OrderQuery query, OrderId last, int limit) {
    var items =
        list(wanted(query).olderThan("customer_order", last.value()).ordered(NEWEST_FIRST, limit));
    return new Page<>(items, count(query), limit, 0);
  }

  @Override
  public List<Order> unpaidSince(Instant before, int atMost) {
    return list(
        """
        WHERE status = 'PENDING_PAYMENT' AND created_at < :before
        ORDER BY created_at, id LIMIT :limit
        """,
        it -> it.bind("before", Columns.utc(before)).bind("limit", atMost));
  }

  @Override
  public List<Order> boughtOnAccount(Collection<AccountId> accounts, Instant from, Instant to) {
    return list(
        """
        WHERE account_id = ANY(:accounts) AND status IN ('PAID', 'PROVISIONING', 'ACTIVE')
          AND billing_mode = 'POSTPAID' AND period <> 'HOURLY'
          AND created_at >= :from AND created_at < :to
        ORDER BY created_at, id
        """,
        it ->
            it.bindArray("accounts", String.class, accounts.stream().map(AccountId::value).toList())
                .bind("from", Columns.utc(from))
                .bind("to", Columns.utc(to)));
  }

  private long count(OrderQuery query) {
    return jdbi.withHandle(handle -> wanted(query).count(handle, "customer_order"));
  }

  private Optional<Order> one(String rest, UnaryOperator<Query> binding) {
    return list(rest, binding).stream().findFirst();
  }

  private List<Order> list(Wanted wanted) {
    return list(wanted.sql(), wanted::bind);
  }

  private List<Order> list(String rest, UnaryOperator<Query> binding) {
    return jdbi.withHandle(
        handle -> {
          // Their own rows first: whoever locks them finds nothing older beside them.
          var heads = binding.apply(handle.createQuery(SELECT + rest)).map(OrderRows::head).list();
          return heads.isEmpty() ? List.of() : whole(handle, heads);
        });
  }

  private static List<Order> whole(Handle handle, List<Head> heads) {
    var ids = heads.stream().map(Head::order).toList();
    var parts =
        new OrderRows.Parts(
            parts(handle, LINES, ids)
                .map(OrderRows::line)
                .collect(groupingBy(LineOf::order, mapping(LineOf::line, toList()))),
            parts(handle, PAYMENTS, ids)
                .map(OrderRows::payment)
                .collect(groupingBy(PaymentOf::order, mapping(PaymentOf::payment, toList()))));
    return heads.stream().map(head -> head.with().apply(parts)).toList();
  }

  private static Query parts(Handle handle, String sql, List<String> ids) {
    return handle.createQuery(sql).bindArray("ids", String.class, ids);
  }

  private static Wanted wanted(OrderQuery query) {
    return Wanted.where("true")
        .ownedBy("account_id", query.account().map(AccountId::value))
        .equal("status", query.status().map(Enum::name));
  }
}
