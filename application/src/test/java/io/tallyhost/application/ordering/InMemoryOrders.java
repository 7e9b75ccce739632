package io.tallyhost.application.ordering;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderQuery;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders in a map, for tests and for embedding. */
public final class InMemoryOrders implements Orders {

  private static final Comparator<Order> OLDEST =
      Comparator.comparing(Order::createdAt).thenComparing(Order::id);

  private final InMemoryTable<OrderId, Order> orders;

  public InMemoryOrders(InMemoryUnitOfWork unitOfWork) {
    this.orders = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(Order order) {
    orders.insert(order.id(), order);
  }

  @Override
  public void update(Order order) {
    orders.update(order.id(), order);
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return orders.find(id);
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    return orders.find(id);
  }

  @Override
  public Optional<Order> placedFor(ServiceId service) {
    return orders
        .where(
            order ->
                order.kind() == OrderKind.NEW
                    && order.service().filter(service::equals).isPresent())
        .stream()
        .findFirst();
  }

  @Override
  public Page<Order> page(OrderQuery query, PageRequest page) {
    return Page.of(orders.where(query::matches).stream().sorted(OLDEST.reversed()).toList(), page);
  }

  @Override
  public Page<Order> pageAfter(OrderQuery query, OrderId last, int limit) {
    var all = orders.where(query::matches);
    var items =
        orders.find(last).stream()
            .filter(one -> query.account().map(one.owner().account()::equals).orElse(true))
            .flatMap(one -> all.stream().filter(it -> OLDEST.compare(it, one) < 0))
            .sorted(OLDEST.reversed())
            .limit(limit)
            .toList();
    return new Page<>(items, all.size(), limit, 0);
  }

  @Override
  public List<Order> unpaidSince(Instant before, int atMost) {
    return orders
        .where(
            order ->
                order.status() == OrderStatus.PENDING_PAYMENT && order.createdAt().isBefore(before))
        .stream()
        .sorted(OLDEST)
        .limit(atMost)
        .toList();
  }

  @Override
  public List<Order> boughtOnAccount(Collection<AccountId> accounts, Instant from, Instant to) {
    return orders
        .where(
            order ->
                accounts.contains(order.owner().account())
                    && order.status().isPaid()
                    && order.terms().isPostpaid()
                    && !order.terms().isHourly()
                    && !order.createdAt().isBefore(from)
                    && order.createdAt().isBefore(to))
        .stream()
        .sorted(OLDEST)
        .toList();
  }

  /** All of them, for invariants. */
  public Collection<Order> everything() {
    return orders.all();
  }
}
