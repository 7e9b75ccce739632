package io.tallyhost.application.invoicing;

import static java.util.stream.Collectors.toSet;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.invoicing.MonthPapers.Paper;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Use case: one invoice for each reseller who pays afterwards and each month that is over, and a
 * document of the hours that were paid in advance. Whoever closes a month a second time, or at the
 * same time, finds the invoices there.
 */
public final class CloseMonth {

  static final int AT_ONCE = 100;

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
    var failures = new ArrayList<RuntimeException>();
    attempt(failures, tick::run);
    var figures = new Figures(month, 0, 0);
    var last = Optional.<AccountId>empty();
    while (true) {
      var some = sources.resellers().buyersAfter(last, AT_ONCE);
      figures = plus(figures, closeAll(some, period, failures));
      if (some.size() < AT_ONCE) {
        return done(figures, failures);
      }
      last = Optional.of(some.get(some.size() - 1).reseller().id());
    }
  }

  private static Figures done(Figures figures, List<RuntimeException> failures) {
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          "%s, but not everything could be closed".formatted(figures), failures.get(0));
    }
    return figures;
  }

  // One that can't be closed keeps nobody else from it; it is told of at the end.
  private List<Invoice> closeAll(
      List<Buyer> some, BillingPeriod period, List<RuntimeException> failures) {
    var issued = new ArrayList<Invoice>();
    if (!attempt(failures, () -> issued.addAll(closeTogether(some, period))) && some.size() > 1) {
      failures.remove(failures.size() - 1);
      some.forEach(one -> issued.addAll(closeAll(List.of(one), period, failures)));
    }
    return issued;
  }

  private List<Invoice> closeTogether(List<Buyer> some, BillingPeriod period) {
    var issued = new ArrayList<>(close(some, period));
    issued.addAll(documentUsage(some, period));
    collect(some);
    return issued;
  }

  private static boolean attempt(List<RuntimeException> failures, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException failure) {
      failures.add(failure);
      return false;
    }
  }

  private Figures plus(Figures before, List<Invoice> invoices) {
    var owed =
        owedBy(invoices.stream().map(invoice -> invoice.owner().account()).toList()).stream()
            .map(Settlement::invoice)
            .collect(toSet());
    return new Figures(
        before.month(),
        before.invoices() + invoices.size(),
        before.paid() + invoices.stream().filter(it -> !owed.contains(it.id())).count());
  }

  private List<Settlement> owedBy(List<AccountId> accounts) {
    return accounts.isEmpty() ? List.of() : documents.books().settlements().outstandingOf(accounts);
  }

  // It is asked for every few minutes: nobody's wallet is locked when there is nothing to do.
  private List<Invoice> close(List<Buyer> some, BillingPeriod period) {
    var papers = new MonthPapers(sources, period, office.now());
    return papers.anythingAccrued(some)
            || !fresh(documents.books().invoices(), papers.billed(some)).isEmpty()
        ? office.unitOfWork().perform(() -> issue(some, period))
        : List.of();
  }

  /** What was taken hour by hour gets its document too. */
  private List<Invoice> documentUsage(List<Buyer> some, BillingPeriod period) {
    var drafts =
        new UsagePapers(sources, documents.books().invoices(), period, office.now()).billed(some);
    return drafts.isEmpty() ? List.of() : documents.issue().issueAll(drafts);
  }

  // Units of work of their own: an invoice stays issued whether it can be paid or not. Older ones
  // too, for a wallet that did not cover them then, or a process that ended in between.
  private void collect(List<Buyer> some) {
    var charged =
        some.stream()
            .map(Buyer::reseller)
            .filter(reseller -> reseller.billing().autoCharge())
            .map(Reseller::id)
            .toList();
    owedBy(charged).forEach(owed -> documents.pay().fromWallet(owed.invoice()));
  }

  private List<Invoice> issue(List<Buyer> some, BillingPeriod period) {
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
    var there = invoices.sourcesOf(papers.stream().map(Paper::draft).toList());
    return papers.stream().filter(paper -> !there.contains(paper.draft().source())).toList();
  }
}
