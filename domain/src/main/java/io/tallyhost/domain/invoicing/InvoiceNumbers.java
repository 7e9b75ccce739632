package io.tallyhost.domain.invoicing;

import java.util.List;

/** Driven port: the counts. A number is used up only by a document in the same unit of work. */
public interface InvoiceNumbers {

  /** The last number given; nobody else counts in this series until the unit of work ends. */
  long lock(NumberSeries series);

  /** Gives the next numbers to these documents, in order. */
  void assign(NumberSeries series, List<InvoiceId> documents);
}
