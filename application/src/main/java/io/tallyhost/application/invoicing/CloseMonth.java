package io.tallyhost.application.invoicing;

import static java.util.stream.Collectors.toSet;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.invoicing.MonthPapers.Paper;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.PageRequest;
import java.time.YearMonth;
import java.util.List;

/**
 * Use case: one invoice for each reseller who pays afterwards and each month that is over. Whoever
 * closes a month a second time, or at the same time, finds the invoices there.
 */
public final class CloseMonth {

  /** What is read and written. */
  public record Sources(
      Resellers resellers,
      Meters meters,
      UsageHistory history,
      Orders orders,
      Services services,
      BillingSettingsStore settings) {}

  /** How documents are made. */
  public record Documents(
      InvoiceBooks books, IssueInvoices issue, InvoiceLedger ledger, PayInvoice pay) {}

  /** What was done. */
  public record Figures(YearMonth month, long invoices, long paid) {}

  private final Sources sources;
  private final Documents documents;
  private final RunTick tick;
  private final Office office;

  public CloseMonth(Sources sources, Documents documents, RunTick tick, Office office) {
    this.sources = sources;
    this.documents = documents;
    this.tick = tick;
    this.office = office;
  }

  public Figures handle(Principal principal, YearMonth month) {
    Access.requireOperator(principal, Permission.BILLING_RUN);
    return close(month);
  }

  /** The same by itself. */
  public Figures close(YearMonth month) {
    var period = BillingPeriod.ofMonth(month);
    InvalidValue.unless(period.isOver(office.now()), "month", month, "a month that is over");
    var unused = tick.run();
    var figures = new Figures(month, 0, 0);
    for (var offset = 0; ; offset += PageRequest.MAX_LIMIT) {
      var page =
          sources
              .resellers()
              .list(ResellerQuery.ALL, new PageRequest(PageRequest.MAX_LIMIT, offset));
      figures = plus(figures, close(page.items(), period));
      if (page.items().size() < PageRequest.MAX_LIMIT) {
        return figures;
      }
    }
  }

  private Figures plus(Figures before, List<Invoice> invoices) {
    return new Figures(
        before.month(),
        before.invoices() + invoices.size(),
        before.paid() + invoices.stream().filter(this::isPaid).count());
  }

  private boolean isPaid(Invoice invoice) {
    return documents
        .books()
        .settlements()
        .find(invoice.id())
        .map(settlement -> settlement.outstanding().isZero())
        .orElse(false);
  }

  // It is asked for every few minutes: nobody's wallet is locked when there is nothing to do.
  private List<Invoice> close(List<ResellerListing> some, BillingPeriod period) {
    var papers = new MonthPapers(sources, period, office.now());
    return papers.anythingAccrued(some)
            || !fresh(documents.books().invoices(), papers.billed(some)).isEmpty()
        ? issueAndPay(some, period)
        : List.of();
  }

  private List<Invoice> issueAndPay(List<ResellerListing> some, BillingPeriod period) {
    var issued = office.unitOfWork().perform(() -> issue(some, period));
    var charged =
        some.stream()
            .map(ResellerListing::reseller)
            .filter(reseller -> reseller.billing().autoCharge())
            .map(Reseller::id)
            .collect(toSet());
    // A unit of work of its own: an invoice stays issued whether it can be paid or not.
    issued.stream()
        .filter(invoice -> charged.contains(invoice.owner().account()))
        .forEach(invoice -> documents.pay().fromWallet(invoice.id()));
    return issued;
  }

  private List<Invoice> issue(List<ResellerListing> some, BillingPeriod period) {
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
    var issued =
        papers.isEmpty()
            ? List.<Invoice>of()
            : documents.issue().issueAll(papers.stream().map(Paper::draft).toList());
    documents.ledger().bookIssued(issued, wallets);
    sources
        .meters()
        .updateAll(papers.stream().flatMap(paper -> paper.invoiced(period).stream()).toList());
    return issued;
  }

  /** Those for which there is no document yet. */
  static List<Paper> fresh(Invoices invoices, List<Paper> papers) {
    if (papers.isEmpty()) {
      return papers;
    }
    var there =
        invoices.issuedFor(papers.stream().map(Paper::draft).toList()).stream()
            .map(Invoice::source)
            .collect(toSet());
    return papers.stream().filter(paper -> !there.contains(paper.draft().source())).toList();
  }
}
