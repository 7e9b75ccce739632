package io.tallyhost.application.ordering;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.ordering.Orders;

final class InMemoryOrdersTest extends OrdersContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryOrders orders = new InMemoryOrders(unitOfWork);

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
