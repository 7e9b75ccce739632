package io.tallyhost.application.ordering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.Orders;

/** Use case: one order with its lines and payments. */
public final class ShowOrder {

  private final Orders orders;

  public ShowOrder(Orders orders) {
    this.orders = orders;
  }

  public Order handle(Principal principal, OrderId id) {
    var order = orders.find(id).orElseThrow(() -> new NotFound("Order"));
    Access.require(principal, Permission.ORDERS_VIEW, order.owner(), "Order");
    return order;
  }
}
