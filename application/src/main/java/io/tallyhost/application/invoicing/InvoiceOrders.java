package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.OrderInvoice;
import io.tallyhost.domain.invoicing.PaidSale;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.Orders;
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

  private final Orders orders;
  private final UnbilledOrders unbilled;
  private final InvoiceParties parties;
  private final InvoiceBooks books;
  private final IssueInvoices issueInvoices;
  private final Office office;

  public InvoiceOrders(
      Orders orders,
      UnbilledOrders unbilled,
      InvoiceParties parties,
      InvoiceBooks books,
      IssueInvoices issueInvoices,
      Office office) {
    this.orders = orders;
    this.unbilled = unbilled;
    this.parties = parties;
    this.books = books;
    this.issueInvoices = issueInvoices;
    this.office = office;
  }

  /** By itself, in the background. */
  public Figures run() {
    var since = office.now().minus(LOOKS_BACK);
    var paid = unbilled.paidSince(since, AT_ONCE);
    each(paid, this::invoice);
    var delivered = unbilled.deliveredSince(since, AT_ONCE);
    each(delivered, this::invoice);
    var refunded = unbilled.refundedSince(since, AT_ONCE);
    each(refunded, this::takeBack);
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

  private void invoice(OrderId id) {
    var unused = issueInvoices.issue(draft(order(id)));
  }

  private void invoice(PaidSale sale) {
    var sides = parties.require(sale.owner().account());
    var unused = issueInvoices.issue(sale.draft(sides.issuer(), sides.billTo()));
  }

  private void takeBack(OrderId id) {
    var draft = draft(order(id));
    for (var invoice : books.invoices().issuedFor(List.of(draft))) {
      // Locked before looking for earlier notes: two at once would take it back twice.
      var settlement =
          books.settlements().lock(invoice.id()).orElseThrow(() -> new NotFound("Invoice"));
      var earlier = books.invoices().correctionsOf(invoice.id());
      var today = BillingPeriod.dayOf(office.now()).first();
      var note =
          CreditNote.ofTheRest(invoice, earlier, "The order was refunded", today)
              .fold(
                  drafted -> List.of(issueInvoices.issue(drafted.draft())),
                  refused -> List.<Invoice>of());
      note.forEach(each -> books.settlements().update(settlement.credit(each.totals().gross())));
    }
  }

  private InvoiceDraft draft(Order order) {
    var sides = parties.require(order.owner().account());
    return OrderInvoice.of(order, sides.issuer(), sides.billTo());
  }

  private Order order(OrderId id) {
    return orders.find(id).orElseThrow(() -> new NotFound("Order"));
  }
}
