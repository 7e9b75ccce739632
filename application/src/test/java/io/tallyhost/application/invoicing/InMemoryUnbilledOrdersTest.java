package io.tallyhost.application.invoicing;

import io.tallyhost.application.ordering.InMemoryOrders;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.ordering.Orders;

final class InMemoryUnbilledOrdersTest extends UnbilledOrdersContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
  private final InMemoryInvoices invoices = new InMemoryInvoices(unitOfWork);
  private final UnbilledOrders unbilled = new InMemoryUnbilledOrders(orders, invoices);

  @Override
  protected UnbilledOrders unbilled() {
    return unbilled;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected Invoices invoices() {
    return invoices;
  }
}
