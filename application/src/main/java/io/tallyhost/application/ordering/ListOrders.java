package io.tallyhost.application.ordering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderQuery;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Use case: the caller's own orders, newest first; everybody's for the operator. */
public final class ListOrders {

  /** Which of them. */
  public record Command(Optional<OrderStatus> status, PageRequest page) {}

  private final Orders orders;

  public ListOrders(Orders orders) {
    this.orders = orders;
  }

  public Page<Order> handle(Principal principal, Command command) {
    Access.require(principal, Permission.ORDERS_VIEW);
    var account =
        principal.isOperator() ? Optional.<AccountId>empty() : Optional.of(principal.account());
    return orders.page(new OrderQuery(account, command.status()), command.page());
  }
}
