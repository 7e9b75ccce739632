package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.OrderInvoice;
import io.tallyhost.domain.invoicing.PaidSale;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.Orders;
import java.time.LocalDate;
import java.util.List;

/** Writes the documents of single orders. */
public final class OrderDocuments {

  private final Orders orders;
  private final InvoiceParties parties;
  private final InvoiceBooks books;
  private final IssueInvoices issueInvoices;

  public OrderDocuments(
      Orders orders, InvoiceParties parties, InvoiceBooks books, IssueInvoices issueInvoices) {
    this.orders = orders;
    this.parties = parties;
    this.books = books;
    this.issueInvoices = issueInvoices;
  }

  void invoice(OrderId id) {
    var unused = issueInvoices.issue(draft(order(id)));
  }

  void invoice(PaidSale sale) {
    var sides = parties.require(sale.owner().account());
    var unused = issueInvoices.issue(sale.draft(sides.issuer(), sides.billTo()));
  }

  /** Takes back, that day, what is left of an order's invoice. */
  void takeBack(OrderId id, LocalDate today) {
    var draft = draft(order(id));
    for (var invoice : books.invoices().issuedFor(List.of(draft))) {
      // Locked before looking for earlier notes: two at once would take it back twice.
      var settlement =
          books.settlements().lock(invoice.id()).orElseThrow(() -> new NotFound("Invoice"));
      var earlier = books.invoices().correctionsOf(invoice.id());
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
