package io.tallyhost.application.invoicing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.invoicing.MonthPapers.Paper;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Reseller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Closes a month for some resellers in one go. */
final class CloseTogether {

  private final CloseMonth.Sources sources;
  private final CloseMonth.Documents documents;
  private final BillingPeriod period;
  private final Office office;

  CloseTogether(
      CloseMonth.Sources sources,
      CloseMonth.Documents documents,
      BillingPeriod period,
      Office office) {
    this.sources = sources;
    this.documents = documents;
    this.period = period;
    this.office = office;
  }

  /** All of them, or where that fails each by himself. */
  Closed closeAll(List<Buyer> some) {
    var closed = Closed.of(() -> close(some));
    return closed.failures().isEmpty() || some.size() == 1
        ? closed
        : some.stream().map(one -> closeAll(List.of(one))).reduce(Closed.NOTHING, Closed::plus);
  }

  private Closed close(List<Buyer> some) {
    var issued = new ArrayList<>(issueAccrued(some));
    issued.addAll(documentUsage(some));
    var paid = collected(some, issued);
    return new Closed(
        issued.size(),
        issued.stream().filter(it -> paid.contains(it.id()) || isPaidAlready(it)).count(),
        List.of());
  }

  private static boolean isPaidAlready(Invoice invoice) {
    return invoice.snapshot().fold(said -> said.payable().isZero(), legacy -> false);
  }

  // It is asked for every few minutes: nobody's wallet is locked when there is nothing to do.
  private List<Invoice> issueAccrued(List<Buyer> some) {
    var papers = new MonthPapers(sources, period, office.now());
    return papers.anythingAccrued(some)
            || !fresh(documents.books().invoices(), papers.billed(some)).isEmpty()
        ? office.unitOfWork().perform(() -> issue(some))
        : List.of();
  }

  /** What was taken hour by hour gets its document too. */
  private List<Invoice> documentUsage(List<Buyer> some) {
    var drafts =
        new UsagePapers(sources, documents.books().invoices(), period, office.now()).billed(some);
    return drafts.isEmpty() ? List.of() : documents.issue().issueAll(drafts);
  }

  // Units of work of their own: an invoice stays issued whether it can be paid or not. Older ones
  // too, for a wallet that did not cover them then, or a process that ended in between.
  private Set<InvoiceId> collected(List<Buyer> some, List<Invoice> issued) {
    var fresh = issued.stream().collect(toMap(Invoice::id, invoice -> invoice));
    var charged =
        some.stream()
            .map(Buyer::reseller)
            .filter(reseller -> reseller.billing().autoCharge())
            .map(Reseller::id)
            .toList();
    return owedBy(charged).stream()
        .map(owed -> pay(owed.invoice(), Optional.ofNullable(fresh.get(owed.invoice()))))
        .filter(after -> after.outstanding().isZero())
        .map(Settlement::invoice)
        .collect(toSet());
  }

  private Settlement pay(InvoiceId id, Optional<Invoice> fresh) {
    return fresh.map(documents.pay()::fromWallet).orElseGet(() -> documents.pay().fromWallet(id));
  }

  private List<Settlement> owedBy(List<AccountId> accounts) {
    return accounts.isEmpty() ? List.of() : documents.books().settlements().outstandingOf(accounts);
  }

  private List<Invoice> issue(List<Buyer> some) {
    // Two that close at once wait for each other here; then the wallets, as everybody does.
    var there =
        sources.resellers().lockAll(some.stream().map(it -> it.reseller().id()).toList()).stream()
            .map(Reseller::id)
            .toList();
    var wallets = documents.ledger().lock(there);
    var papers =
        fresh(
            documents.books().invoices(),
            new MonthPapers(sources, period, office.now())
                .billed(
                    some.stream().filter(it -> there.contains(it.reseller().id())).toList(),
                    sources.meters().lockAll(there)));
    if (papers.isEmpty()) {
      return List.of();
    }
    // Before the numbers are taken, because whoever else needs one waits from then on.
    sources
        .meters()
        .updateAll(papers.stream().flatMap(paper -> paper.invoiced(period).stream()).toList());
    var issued = documents.issue().issueNew(papers.stream().map(Paper::draft).toList());
    documents.ledger().bookIssued(issued, wallets);
    return issued;
  }

  /** Those for which there is no document yet. */
  static List<Paper> fresh(Invoices invoices, List<Paper> papers) {
    if (papers.isEmpty()) {
      return papers;
    }
    var there = invoices.sourcesOf(papers.stream().map(Paper::draft).toList());
    return papers.stream().filter(paper -> !there.contains(paper.draft().source())).toList();
  }
}
