package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder.Change;
import io.tallyhost.application.audit.Recorder.News;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.NumberSeries;
import io.tallyhost.domain.invoicing.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns drafts into documents, each once for its source. Asked by those use cases that bill; who
 * may bill is decided there.
 */
public final class IssueInvoices {

  private record Key(AccountId root, InvoiceSource source) {
    static Key of(InvoiceDraft draft) {
      return new Key(draft.owner().root(), draft.source());
    }

    static Key of(Invoice invoice) {
      return new Key(invoice.owner().root(), invoice.source());
    }
  }

  private final InvoiceBooks books;
  private final Office office;

  public IssueInvoices(InvoiceBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** One document; the earlier one when there is one for that source. */
  public Invoice issue(InvoiceDraft draft) {
    return issueAll(List.of(draft)).get(0);
  }

  /** The documents in the order of their drafts. All are issued, or none is. */
  public List<Invoice> issueAll(List<InvoiceDraft> drafts) {
    return office.unitOfWork().perform(() -> issueAt(drafts, office.now()));
  }

  /**
   * The same for whoever knows that none of them has a document, and keeps everybody else from
   * issuing one: numbers are waited for only when all is written that needs none.
   */
  List<Invoice> issueNew(List<InvoiceDraft> drafts) {
    return office.unitOfWork().perform(() -> issueNewAt(drafts, office.now()));
  }

  private List<Invoice> issueAt(List<InvoiceDraft> drafts, Instant now) {
    // Locked before looking for earlier documents: a second request for the same waits for us.
    var last = lastNumbers(drafts, now);
    var documents = new LinkedHashMap<Key, Invoice>();
    books.invoices().issuedFor(drafts).forEach(earlier -> documents.put(Key.of(earlier), earlier));
    var coming = named(fresh(drafts, documents.keySet()));
    if (!coming.isEmpty()) {
      books.invoices().addLines(coming);
      finished(coming, last, now).forEach(invoice -> documents.put(Key.of(invoice), invoice));
    }
    return drafts.stream().map(draft -> issued(documents, draft)).toList();
  }

  private List<Invoice> issueNewAt(List<InvoiceDraft> drafts, Instant now) {
    var coming = named(drafts);
    books.invoices().addLines(coming);
    return finished(coming, lastNumbers(drafts, now), now);
  }

  private Map<NumberSeries, Long> lastNumbers(List<InvoiceDraft> drafts, Instant now) {
    var last = new TreeMap<NumberSeries, Long>();
    drafts.stream()
        .map(draft -> draft.series(now))
        .distinct()
        .sorted()
        .forEach(series -> last.put(series, books.numbers().lock(series)));
    return last;
  }

  private Map<InvoiceId, InvoiceDraft> named(Collection<InvoiceDraft> drafts) {
    var named = new LinkedHashMap<InvoiceId, InvoiceDraft>();
    drafts.forEach(draft -> named.put(new InvoiceId(office.ids().next()), draft));
    return named;
  }

  private static Collection<InvoiceDraft> fresh(List<InvoiceDraft> drafts, Set<Key> earlier) {
    var fresh = new LinkedHashMap<Key, InvoiceDraft>();
    drafts.stream()
        .filter(draft -> !earlier.contains(Key.of(draft)))
        .forEach(draft -> fresh.putIfAbsent(Key.of(draft), draft));
    return fresh.values();
  }

  private List<Invoice> finished(
      Map<InvoiceId, InvoiceDraft> coming, Map<NumberSeries, Long> last, Instant now) {
    var invoices = new ArrayList<Invoice>();
    var counted = new TreeMap<NumberSeries, List<InvoiceId>>();
    coming.forEach(
        (id, draft) -> {
          var series = draft.series(now);
          invoices.add(draft.issued(id, last.merge(series, 1L, Long::sum), now));
          counted.computeIfAbsent(series, first -> new ArrayList<>()).add(id);
        });
    books.invoices().addRest(invoices);
    counted.forEach(books.numbers()::assign);
    keep(invoices);
    return invoices;
  }

  private void keep(List<Invoice> fresh) {
    books.settlements().open(fresh.stream().flatMap(i -> settlement(i).stream()).toList());
    office
        .recorder()
        .changedByItself("invoices.issue", fresh.stream().map(IssueInvoices::change).toList());
    office.recorder().happened("invoice.issued", fresh.stream().map(IssueInvoices::news).toList());
  }

  private static Change change(Invoice invoice) {
    return new Change(invoice.owner(), invoice.id().value(), facts(invoice));
  }

  private static News news(Invoice invoice) {
    var event = new TreeMap<>(facts(invoice));
    event.put("invoice_id", invoice.id().value());
    return new News(invoice.owner(), event);
  }

  private static Map<String, String> facts(Invoice invoice) {
    return Map.of(
        "number", invoice.number().value(),
        "total_cents", Long.toString(invoice.totals().gross().minor()),
        "currency", invoice.currency().getCurrencyCode());
  }

  private static Invoice issued(Map<Key, Invoice> documents, InvoiceDraft draft) {
    return Optional.ofNullable(documents.get(Key.of(draft))).orElseThrow();
  }

  // A credit note is settled by what it corrects.
  private static Optional<Settlement> settlement(Invoice invoice) {
    return invoice
        .snapshot()
        .fold(
            said ->
                said.corrects().isPresent()
                    ? Optional.empty()
                    : Optional.of(Settlement.of(invoice, said)),
            legacy -> Optional.empty());
  }
}
