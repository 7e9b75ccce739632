package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.Correction;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.invoicing.UnbilledOrders.Charged;
import io.tallyhost.domain.money.Money;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes back the lines of orders that were bought on account, stand on a month's invoice and were
 * refunded after it was issued. What is owed gets less, or what was paid comes back. Safe to run
 * twice and at two places, because a line is credited once.
 */
public final class CreditRefundedOrders {

  private static final int AT_ONCE = 200;

  /** Longer than any instance stays down. */
  private static final Duration LOOKS_BACK = Duration.ofDays(60);

  private final UnbilledOrders unbilled;
  private final InvoiceBooks books;
  private final CloseMonth.Documents documents;
  private final Office office;

  public CreditRefundedOrders(
      UnbilledOrders unbilled, CloseMonth.Documents documents, Office office) {
    this.unbilled = unbilled;
    this.books = documents.books();
    this.documents = documents;
    this.office = office;
  }

  /** How many credit notes were written. */
  public int run() {
    return unbilled.refundedOnAccount(office.now().minus(LOOKS_BACK), AT_ONCE).stream()
        .mapToInt(charged -> office.unitOfWork().perform(() -> credit(charged)))
        .sum();
  }

  private int credit(Charged charged) {
    // Locked before looking for earlier notes: two at once would take back a line twice.
    var settlement =
        books.settlements().lock(charged.invoice()).orElseThrow(() -> new NotFound("Invoice"));
    var invoice =
        books.invoices().find(charged.invoice()).orElseThrow(() -> new NotFound("Invoice"));
    var note = draft(invoice, charged).map(documents.issue()::issue);
    note.ifPresent(
        issued -> new Crediting(books, documents.ledger()).settle(invoice, issued, settlement));
    return note.isPresent() ? 1 : 0;
  }

  private Optional<InvoiceDraft> draft(Invoice invoice, Charged charged) {
    var earlier = books.invoices().correctionsOf(invoice.id());
    var credited = new HashSet<Integer>();
    earlier.forEach(
        note -> credited.addAll(correction(note).map(Correction::lines).orElse(List.of())));
    var lines = lines(invoice, charged, credited);
    return isWorthSomething(invoice, lines)
        ? CreditNote.ofLines(invoice, earlier, lines, why())
            .fold(drafted -> Optional.of(drafted.draft()), refused -> Optional.empty())
        : Optional.empty();
  }

  private CreditNote.Explanation why() {
    return new CreditNote.Explanation(
        "The order was refunded", BillingPeriod.dayOf(office.now()).first());
  }

  /** The order's lines that stand, counted from 1. */
  private static List<Integer> lines(Invoice invoice, Charged charged, Set<Integer> credited) {
    var all = said(invoice);
    return IntStream.rangeClosed(1, all.size())
        .filter(
            line ->
                all.get(line - 1).reference().filter(charged.order().value()::equals).isPresent())
        .filter(line -> !credited.contains(line))
        .boxed()
        .toList();
  }

  // Somebody may have taken back all but a discount by hand.
  private static boolean isWorthSomething(Invoice invoice, List<Integer> lines) {
    var nets = lines.stream().map(line -> said(invoice).get(line - 1).net()).toList();
    return Money.sum(invoice.currency(), nets).isPositive();
  }

  private static List<InvoiceLine> said(Invoice invoice) {
    return invoice.snapshot().fold(Snapshot.Current::lines, legacy -> List.of());
  }

  private static Optional<Correction> correction(Invoice note) {
    return note.snapshot().fold(Snapshot.Current::corrects, legacy -> Optional.empty());
  }
}
