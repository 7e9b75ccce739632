package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.ordering.OrderId;
import java.time.Instant;
import java.util.List;

/** Orders that a test says are waiting, until their documents are there. */
public final class InMemoryUnbilledOrders implements UnbilledOrders {

  private final InMemoryTable<String, OrderId> paid;
  private final InMemoryTable<String, OrderId> refunded;

  public InMemoryUnbilledOrders(InMemoryUnitOfWork unitOfWork) {
    this.paid = InMemoryTable.ordered(unitOfWork);
    this.refunded = InMemoryTable.ordered(unitOfWork);
  }

  public void addPaid(OrderId order) {
    paid.put(order.value(), order);
  }

  public void addRefunded(OrderId order) {
    refunded.put(order.value(), order);
  }

  @Override
  public List<OrderId> paidSince(Instant since, int atMost) {
    return paid.all().stream().limit(atMost).toList();
  }

  @Override
  public List<OrderId> refundedSince(Instant since, int atMost) {
    return refunded.all().stream().limit(atMost).toList();
  }
}
