package io.tallyhost.application.ordering;

import io.tallyhost.application.reseller.ReadableBooks;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderQuery;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Use case: everybody's orders for the operator, newest first, however many there are. */
public final class BrowseOrders {

  /**
   * Which of them.
   *
   * @param after goes on after that one, at the same price for the last page as for the first
   */
  public record Command(
      Optional<AccountId> account,
      Optional<OrderStatus> status,
      Optional<OrderId> after,
      PageRequest page) {}

  private final Orders orders;
  private final ReadableBooks books;

  public BrowseOrders(Orders orders, ReadableBooks books) {
    this.orders = orders;
    this.books = books;
  }

  public Page<Order> handle(Principal principal, Command command) {
    Access.require(principal, Permission.ORDERS_VIEW);
    var query = new OrderQuery(books.of(principal, command.account()), command.status());
    return command
        .after()
        .map(last -> orders.pageAfter(query, last, command.page().limit()))
        .orElseGet(() -> orders.page(query, command.page()));
  }
}
