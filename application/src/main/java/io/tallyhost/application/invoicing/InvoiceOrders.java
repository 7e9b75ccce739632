package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the invoice of every order that was paid from a balance, and takes it back when the order
 * was refunded. Only documents: the money moved with the order. Safe to run twice and at two
 * places, because an order has one invoice.
 */
public final class InvoiceOrders {

  /** How many documents a run wrote. */
  public record Figures(int invoices, int creditNotes) {}

  private static final int AT_ONCE = 200;

  /** Longer than any instance stays down. */
  private static final Duration LOOKS_BACK = Duration.ofDays(60);

  private final UnbilledOrders unbilled;
  private final OrderDocuments documents;
  private final Office office;

  public InvoiceOrders(UnbilledOrders unbilled, OrderDocuments documents, Office office) {
    this.unbilled = unbilled;
    this.documents = documents;
    this.office = office;
  }

  /** By itself, in the background. */
  public Figures run() {
    var since = office.now().minus(LOOKS_BACK);
    var paid = unbilled.paidSince(since, AT_ONCE);
    each(paid, documents::invoice);
    var delivered = unbilled.deliveredSince(since, AT_ONCE);
    each(delivered, documents::invoice);
    var refunded = unbilled.refundedSince(since, AT_ONCE);
    var today = BillingPeriod.dayOf(office.now()).first();
    each(refunded, order -> documents.takeBack(order, today));
    return new Figures(paid.size() + delivered.size(), refunded.size());
  }

  // One order that can't be invoiced must not keep the others from it; it is told of at the end.
  private <T> void each(List<T> waiting, Consumer<T> write) {
    var failures = new ArrayList<RuntimeException>();
    for (var order : waiting) {
      try {
        office.unitOfWork().run(() -> write.accept(order));
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.size() + " orders not invoiced", failures.get(0));
    }
  }
}
