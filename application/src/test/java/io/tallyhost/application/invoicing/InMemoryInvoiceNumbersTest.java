package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.InvoiceNumbers;

final class InMemoryInvoiceNumbersTest extends InvoiceNumbersContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryInvoiceNumbers adapter = new InMemoryInvoiceNumbers(unitOfWork);

  @Override
  protected InvoiceNumbers numbers() {
    return adapter;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
