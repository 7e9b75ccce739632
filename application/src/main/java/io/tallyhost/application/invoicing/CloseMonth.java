package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.PageRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

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
      for (var reseller : page.items()) {
        figures = plus(figures, close(reseller, period));
      }
      if (page.items().size() < PageRequest.MAX_LIMIT) {
        return figures;
      }
    }
  }

  private Figures plus(Figures before, Optional<Invoice> invoice) {
    return new Figures(
        before.month(),
        before.invoices() + invoice.stream().count(),
        before.paid() + invoice.filter(this::isPaid).stream().count());
  }

  private boolean isPaid(Invoice invoice) {
    return documents
        .books()
        .settlements()
        .find(invoice.id())
        .map(settlement -> settlement.outstanding().isZero())
        .orElse(false);
  }

  private Optional<Invoice> close(ResellerListing reseller, BillingPeriod period) {
    var issued = office.unitOfWork().perform(() -> issue(reseller, period));
    // A unit of work of its own: an invoice stays issued whether it can be paid or not.
    issued
        .filter(invoice -> reseller.reseller().billing().autoCharge())
        .ifPresent(invoice -> documents.pay().fromWallet(invoice.id()));
    return issued;
  }

  private Optional<Invoice> issue(ResellerListing reseller, BillingPeriod period) {
    // Two that close at once wait for each other here.
    if (sources.resellers().lock(reseller.reseller().id()).isEmpty()) {
      return Optional.empty();
    }
    var meter = locked(reseller, period);
    var usage = meter.map(wallet -> accrued(wallet, period)).orElse(List.of());
    return new MonthInvoice(sources.settings().current(), period, office.now())
        .draft(reseller, usage, orders(reseller, period), sources.services())
        .filter(draft -> documents.books().invoices().issuedFor(List.of(draft)).isEmpty())
        .map(draft -> issue(draft, meter, usage, period));
  }

  private Invoice issue(
      InvoiceDraft draft,
      Optional<MeteredWallet> meter,
      List<UsageLine> usage,
      BillingPeriod period) {
    var invoice = documents.issue().issue(draft);
    documents.ledger().bookIssue(invoice);
    meter.ifPresent(
        wallet -> sources.meters().update(wallet.invoiced(period.until(), sum(wallet, usage))));
    return invoice;
  }

  /** The meter of somebody who ever ran something. */
  private Optional<MeteredWallet> locked(ResellerListing reseller, BillingPeriod period) {
    var account = reseller.reseller().id();
    return Optional.ofNullable(sources.meters().wallets(List.of(account)).get(account))
        .map(sources.meters()::lock)
        .filter(wallet -> wallet.invoicedUntil().isBefore(period.until()));
  }

  private List<UsageLine> accrued(MeteredWallet wallet, BillingPeriod period) {
    return sources.history().accrued(wallet.owner(), wallet.invoicedUntil(), period.until());
  }

  private List<Order> orders(ResellerListing reseller, BillingPeriod period) {
    return sources
        .orders()
        .paidBetween(reseller.reseller().id(), period.from(), period.until())
        .stream()
        .filter(order -> order.terms().isPostpaid() && !order.terms().isHourly())
        .toList();
  }

  private static Money sum(MeteredWallet wallet, List<UsageLine> usage) {
    return Money.sum(wallet.currency(), usage.stream().map(line -> line.usage().amount()).toList());
  }
}
