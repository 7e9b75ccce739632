package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.provisioning.ServerWork;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use case: pay an order that waits for its money, out of its owner's wallet. */
public final class PayOrder {

  private static final String WAITING = "Pending order";

  private final OrderBooks books;
  private final ServerWork work;
  private final Office office;

  public PayOrder(OrderBooks books, ServerWork work, Office office) {
    this.books = books;
    this.work = work;
    this.office = office;
  }

  /** Either {@code Placed} or {@code NotCovered}. */
  public OrderOutcome handle(Principal principal, OrderId id) {
    var owner = books.orders().find(id).map(Order::owner).orElseThrow(() -> new NotFound(WAITING));
    Access.require(principal, Permission.ORDERS_PAY, owner, WAITING);
    var outcome = office.unitOfWork().perform(() -> pay(principal, id, owner.account()));
    Settlement.taskOf(outcome).ifPresent(work::carryOn);
    return outcome;
  }

  private OrderOutcome pay(
      Principal principal, OrderId id, io.tallyhost.domain.identity.AccountId payer) {
    var wallet =
        Optional.ofNullable(books.wallets().lock(List.of(payer)).get(payer))
            .orElseThrow(() -> new NotFound("Wallet"));
    var order =
        books
            .orders()
            .lock(id)
            .filter(it -> it.status() == OrderStatus.PENDING_PAYMENT)
            .orElseThrow(() -> new NotFound(WAITING));
    requireCertain(order);
    if (order.kind() != OrderKind.RENEWAL) {
      work.requirePossible();
    }
    return new Settlement(books, new Undertaking(books, office), office)
        .settle(wallet, order, paid -> keep(principal, paid));
  }

  private void keep(Principal principal, Order paid) {
    books.orders().update(paid);
    office
        .recorder()
        .changed(
            principal,
            paid.owner(),
            "orders.pay",
            paid.id().value(),
            Map.of("status", OrderStatus.PENDING_PAYMENT.name()),
            Map.of("status", paid.status().name()));
  }

  private void requireCertain(Order order) {
    order
        .service()
        .flatMap(books.services()::find)
        .filter(service -> service.provisioning().isUnknown())
        .map(Service::id)
        .ifPresent(
            unknown -> {
              throw new Conflict("The state of this service is being looked into");
            });
  }
}
