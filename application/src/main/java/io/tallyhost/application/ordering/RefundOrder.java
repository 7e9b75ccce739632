package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.Map;

/** Use case: the operator gives an order's money back, and the service that was not made up. */
public final class RefundOrder {

  private final OrderBooks books;
  private final Office office;

  public RefundOrder(OrderBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  public Order handle(Principal principal, OrderId id) {
    Access.requireOperator(principal, Permission.ORDERS_REFUND);
    return office.unitOfWork().perform(() -> refund(principal, id));
  }

  private Order refund(Principal principal, OrderId id) {
    var order = books.orders().find(id).orElseThrow(() -> new NotFound("Order"));
    var service = order.service().flatMap(books.services()::lock);
    service.filter(it -> order.kind() == OrderKind.NEW).ifPresent(RefundOrder::requireOver);
    var refunded =
        new Refunds(books, office)
            .refund(id)
            .orElseThrow(() -> new Conflict("There is nothing to refund"));
    service
        .filter(it -> order.kind() == OrderKind.NEW && it.isLive())
        .ifPresent(it -> books.services().update(it.change().terminated(office.now())));
    office
        .recorder()
        .changed(
            principal,
            order.owner(),
            "orders.refund",
            id.value(),
            Map.of("status", order.status().name()),
            Map.of("status", refunded.status().name()));
    return refunded;
  }

  /** What runs is terminated first; what is in doubt is cleared up first. */
  private static void requireOver(Service service) {
    var over =
        service.status() == ServiceStatus.TERMINATED
            || (service.status() == ServiceStatus.PENDING
                && service.provisioning().phase() == Provisioning.Phase.FAILED);
    if (!over) {
      throw new Conflict("The service of this order still runs or is being set up");
    }
  }
}
