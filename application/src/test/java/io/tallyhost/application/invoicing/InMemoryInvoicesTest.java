package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.Invoices;

final class InMemoryInvoicesTest extends InvoicesContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryInvoices adapter = new InMemoryInvoices(unitOfWork);

  @Override
  protected Invoices invoices() {
    return adapter;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
