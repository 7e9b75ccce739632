package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.ordering.OrderId;
import java.time.Instant;
import java.util.List;

/** Driven port: orders whose documents are still to be written. */
public interface UnbilledOrders {

  /** Paid from a balance since then and without an invoice, oldest first. */
  List<OrderId> paidSince(Instant since, int atMost);

  /** Made by connectors since then, delivered, and without an invoice; oldest first. */
  List<PaidSale> deliveredSince(Instant since, int atMost);

  /** Refunded since then, with an invoice that was not taken back, oldest first. */
  List<OrderId> refundedSince(Instant since, int atMost);

  /** Refunded since then, and still charged for on a month's invoice; oldest first. */
  List<Charged> refundedOnAccount(Instant since, int atMost);

  /** An order, and the invoice of a month on which it stands. */
  record Charged(OrderId order, InvoiceId invoice) {}
}
