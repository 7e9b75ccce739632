package io.tallyhost.application.whitelabel;

import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.whitelabel.ProductOrders;

final class InMemoryProductOrdersTest extends ProductOrdersContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final ProductOrders orders =
      new InMemoryProductOrders(unitOfWork, new InMemoryServices(unitOfWork));

  @Override
  protected ProductOrders orders() {
    return orders;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
