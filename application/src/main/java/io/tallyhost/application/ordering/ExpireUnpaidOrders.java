package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.Orders;
import java.time.Duration;
import java.util.Map;

/** Use case of a job: orders that nobody paid for a week are cancelled. */
public final class ExpireUnpaidOrders {

  private static final Duration PATIENCE = Duration.ofDays(7);
  private static final int AT_ONCE = 100;

  private final Orders orders;
  private final PromoCodes promoCodes;
  private final Office office;

  public ExpireUnpaidOrders(Orders orders, PromoCodes promoCodes, Office office) {
    this.orders = orders;
    this.promoCodes = promoCodes;
    this.office = office;
  }

  /** How many there were. */
  public int handle() {
    var stale = orders.unpaidSince(office.now().minus(PATIENCE), AT_ONCE);
    stale.forEach(order -> office.unitOfWork().run(() -> expire(order.id())));
    return stale.size();
  }

  private void expire(OrderId id) {
    orders
        .lock(id)
        .filter(order -> order.status() == OrderStatus.PENDING_PAYMENT)
        .ifPresent(this::cancel);
  }

  private void cancel(Order order) {
    orders.update(order.cancelled(office.now()));
    order
        .terms()
        .promoCode()
        .flatMap(promoCodes::lock)
        .map(PromoCode::givenBack)
        .ifPresent(promoCodes::save);
    var facts = Map.of("order_id", order.id().value());
    office.recorder().changedByItself(order.owner(), "orders.expire", order.id().value(), facts);
    office.recorder().happened("order.cancelled", order.owner(), facts);
  }
}
