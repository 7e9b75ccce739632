package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceNumbers;
import io.tallyhost.domain.invoicing.NumberSeries;
import java.util.List;

/** Counts in a map; the unit of work is the lock. */
public final class InMemoryInvoiceNumbers implements InvoiceNumbers {

  private final InMemoryTable<NumberSeries, Long> last;

  public InMemoryInvoiceNumbers(InMemoryUnitOfWork unitOfWork) {
    this.last = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public long lock(NumberSeries series) {
    return last.find(series).orElse(0L);
  }

  @Override
  public void assign(NumberSeries series, List<InvoiceId> documents) {
    last.put(series, lock(series) + documents.size());
  }
}
