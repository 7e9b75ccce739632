package io.tallyhost.application.invoicing;

import static java.util.stream.Collectors.toSet;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Correction;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Documents in maps. */
public final class InMemoryInvoices implements Invoices {

  private final InMemoryUnitOfWork unitOfWork;
  private final InMemoryTable<String, Invoice> byId;
  private final InMemoryTable<String, Invoice> bySource;
  private final InMemoryTable<String, InvoiceId> creditedLines;

  public InMemoryInvoices(InMemoryUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.byId = InMemoryTable.ordered(unitOfWork);
    this.bySource = InMemoryTable.ordered(unitOfWork);
    this.creditedLines = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(List<Invoice> invoices) {
    unitOfWork.run(() -> invoices.forEach(this::addOne));
  }

  /** Nothing: a document brings its lines along. */
  @Override
  public void addLines(Map<InvoiceId, InvoiceDraft> coming) {}

  @Override
  public void addRest(List<Invoice> invoices) {
    add(invoices);
  }

  @Override
  public Optional<Invoice> find(InvoiceId id) {
    return byId.find(id.value());
  }

  @Override
  public List<Invoice> issuedFor(Collection<InvoiceDraft> drafts) {
    return drafts.stream()
        .flatMap(draft -> bySource.find(key(draft.owner().root(), draft.source().value())).stream())
        .distinct()
        .toList();
  }

  @Override
  public Set<InvoiceSource> sourcesOf(Collection<InvoiceDraft> drafts) {
    return issuedFor(drafts).stream().map(Invoice::source).collect(toSet());
  }

  @Override
  public Set<AccountId> usageInvoiced(Collection<Owner> owners, LocalDate month) {
    return owners.stream()
        .filter(
            owner ->
                issuedFor(owner.root(), InvoiceSource.ofUsage(owner.account(), month)).isPresent())
        .map(Owner::account)
        .collect(toSet());
  }

  @Override
  public List<Invoice> correctionsOf(InvoiceId invoice) {
    return byId
        .where(note -> correction(note).filter(c -> c.invoice().equals(invoice)).isPresent())
        .stream()
        .sorted(Comparator.comparing(Invoice::issuedAt).thenComparing(note -> note.id().value()))
        .toList();
  }

  @Override
  public Optional<LocalDate> lastMonthBefore(Owner owner, LocalDate first) {
    return byId
        .where(invoice -> invoice.owner().equals(owner) && invoice.source().isPeriod())
        .stream()
        .flatMap(
            invoice ->
                invoice
                    .snapshot()
                    .fold(said -> Stream.of(said.period().last()), legacy -> Stream.empty()))
        .filter(last -> last.isBefore(first))
        .max(Comparator.naturalOrder());
  }

  @Override
  public Page<InvoiceSummary> list(Optional<AccountId> account, PageRequest page) {
    var newestFirst =
        Comparator.comparing(Invoice::issuedAt)
            .thenComparing(invoice -> invoice.id().value())
            .reversed();
    var found =
        byId.where(invoice -> account.map(invoice.owner().account()::equals).orElse(true)).stream()
            .sorted(newestFirst)
            .toList();
    return Page.of(found, page).map(InvoiceSummary::of);
  }

  /** The document that was issued for that source, if any was. */
  Optional<Invoice> issuedFor(AccountId root, InvoiceSource source) {
    return bySource.find(key(root, source.value()));
  }

  private void addOne(Invoice invoice) {
    byId.insert(invoice.id().value(), invoice);
    bySource.insert(key(invoice.owner().root(), invoice.source().value()), invoice);
    correction(invoice)
        .ifPresent(
            correction ->
                correction
                    .lines()
                    .forEach(
                        line ->
                            creditedLines.insert(correction.invoice() + "#" + line, invoice.id())));
  }

  private static Optional<Correction> correction(Invoice invoice) {
    return invoice.snapshot().fold(Snapshot.Current::corrects, legacy -> Optional.empty());
  }

  private static String key(AccountId root, String source) {
    return root + "|" + source;
  }
}
