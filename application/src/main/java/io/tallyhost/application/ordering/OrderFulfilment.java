package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.UsageMeter;
import io.tallyhost.application.service.provisioning.Fulfilment;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.provisioning.ServerTask;
import java.util.Map;
import java.util.Optional;

/** What becomes of an order while the work for it goes on. */
public final class OrderFulfilment implements Fulfilment {

  private final OrderBooks books;
  private final UsageMeter meter;
  private final Office office;

  public OrderFulfilment(OrderBooks books, UsageMeter meter, Office office) {
    this.books = books;
    this.meter = meter;
    this.office = office;
  }

  @Override
  public void begun(ServerTask task) {
    orderOf(task)
        .filter(order -> order.status() == OrderStatus.PAID)
        .ifPresent(order -> books.orders().update(order.provisioning(office.now())));
  }

  @Override
  public void done(ServerTask task) {
    orderOf(task).filter(order -> order.status().isPaid()).ifPresent(this::complete);
  }

  /** The money of what was not made stays until somebody decides; that of a change goes back. */
  @Override
  public void failed(ServerTask task) {
    orderOf(task)
        .filter(order -> order.kind() != OrderKind.NEW)
        .flatMap(order -> new Refunds(books, office).refund(order.id()))
        .ifPresent(order -> tell("order.failed", order));
  }

  private void complete(Order order) {
    if (order.kind() != OrderKind.NEW) {
      order.service().flatMap(books.services()::lock).ifPresent(it -> grow(it, order));
    }
    var active = order.active(office.now());
    books.orders().update(active);
    tell("order.active", active);
  }

  private void grow(Service service, Order order) {
    var bought = order.bought();
    var dearer = service.billing().price().plus(bought.price());
    var now =
        service
            .change()
            .grown(grown(service, order.kind(), bought.wish().vm()), service.billing().at(dearer));
    books.services().update(now);
    if (now.billing().isHourly() && now.isLive()) {
      meter.rateChanged(now, office.now());
    }
  }

  /** Each kind of order changes its own part, so that two at once do not undo each other. */
  private static VmSpec grown(Service service, OrderKind kind, VmSpec bought) {
    var has = service.vm().orElse(bought);
    return kind == OrderKind.EXTRA_IP
        ? has.withExtraIpv4(has.extraIpv4() + bought.extraIpv4())
        : has.withSize(bought.size());
  }

  private Optional<Order> orderOf(ServerTask task) {
    return task.order().map(OrderId::new).flatMap(books.orders()::lock);
  }

  private void tell(String event, Order order) {
    office
        .recorder()
        .happened(
            event,
            order.owner(),
            Map.of("order_id", order.id().value(), "kind", order.kind().name()));
  }
}
