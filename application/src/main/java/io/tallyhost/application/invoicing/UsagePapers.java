package io.tallyhost.application.invoicing;

import static io.tallyhost.domain.metering.PaidUsage.NOTHING;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.PaidUsage;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws up the documents of hours that ticks took from wallets in a month. Nothing is owed and
 * nothing is booked: they say what was taken, tax and all, to the cent. Writes nothing.
 */
final class UsagePapers {

  private final CloseMonth.Sources sources;
  private final Invoices invoices;
  private final BillingPeriod period;
  private final Instant now;
  private final Issuer issuer;

  UsagePapers(CloseMonth.Sources sources, Invoices invoices, BillingPeriod period, Instant now) {
    this.sources = sources;
    this.issuer = sources.settings().current().company();
    this.invoices = invoices;
    this.period = period;
    this.now = now;
  }

  /** Those that are not written yet. */
  List<InvoiceDraft> billed(List<Buyer> buyers) {
    var waiting = waiting(buyers);
    var paid = whoPaid(waiting);
    var meters = sources.meters().wallets(paid);
    var billed = billed(waiting, paid);
    return waiting.stream()
        .filter(buyer -> paid.contains(id(buyer)) && !isBehind(meters.get(id(buyer))))
        .flatMap(buyer -> draft(buyer, billed.getOrDefault(id(buyer), NOTHING)).stream())
        .toList();
  }

  /** The same as if everything were billed until the end of the month. */
  List<InvoiceDraft> foreseen(List<Buyer> buyers) {
    var waiting = waiting(buyers);
    var meters = sources.meters().wallets(waiting.stream().map(UsagePapers::id).toList());
    var stretches = sources.meters().sinceInvoiced(meters.values());
    var billed = billed(waiting, whoPaid(waiting));
    return waiting.stream()
        .flatMap(
            buyer -> {
              var soFar = billed.getOrDefault(id(buyer), NOTHING);
              var all =
                  Optional.ofNullable(meters.get(id(buyer)))
                      .filter(meter -> !buyer.reseller().billing().isPostpaid())
                      .map(meter -> soFar.with(unbilled(buyer, meter, stretches)))
                      .orElse(soFar);
              return draft(buyer, all).stream();
            })
        .toList();
  }

  private boolean isBehind(@Nullable MeteredWallet meter) {
    return meter != null && meter.isBehind(period.until());
  }

  private Set<AccountId> whoPaid(List<Buyer> buyers) {
    return sources.history().whoPaidFor(month(), buyers.stream().map(UsagePapers::id).toList());
  }

  private List<Buyer> waiting(List<Buyer> buyers) {
    var there =
        invoices.usageInvoiced(
            buyers.stream().map(buyer -> buyer.reseller().owner()).toList(), month());
    return buyers.stream().filter(buyer -> !there.contains(id(buyer))).toList();
  }

  private Map<AccountId, PaidUsage> billed(List<Buyer> buyers, Set<AccountId> paid) {
    return paid.isEmpty()
        ? Map.of()
        : sources
            .history()
            .paidFor(
                month(),
                buyers.stream()
                    .map(buyer -> buyer.reseller().owner())
                    .filter(owner -> paid.contains(owner.account()))
                    .toList());
  }

  /** What the next tick would take for that month. */
  private PaidUsage unbilled(
      Buyer buyer, MeteredWallet meter, Map<AccountId, List<Stretch>> stretches) {
    var from = meter.meteredUntil().isAfter(period.from()) ? meter.meteredUntil() : period.from();
    var seller = issuer.party().tax();
    var vat = VatDecision.of(seller, buyer.reseller().tax(), month());
    var more =
        stretches.getOrDefault(id(buyer), List.of()).stream()
            .map(one -> new UsageLine(one.service(), one.charge(from, period.until())))
            .map(line -> new PaidUsage.Line(line, vat))
            .toList();
    var net =
        Money.sum(
            meter.currency(), more.stream().map(line -> line.used().usage().amount()).toList());
    return new PaidUsage(more, List.of(meter.vat().plus(month(), vat, net).taxed()));
  }

  private Optional<InvoiceDraft> draft(Buyer buyer, PaidUsage paid) {
    var labels = labels(paid);
    var lines =
        paid.lines().stream()
            .filter(line -> line.used().usage().amount().isPositive())
            .map(line -> MonthInvoice.line(line.used(), labels, line.vat()))
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(draft(buyer, lines, paid));
  }

  private InvoiceDraft draft(Buyer buyer, List<InvoiceLine> lines, PaidUsage paid) {
    var totals = Totals.ofVatLines(lines.get(0).unitPrice().currency(), paid.vatLines());
    return new InvoiceDraft(
        buyer.reseller().owner(),
        InvoiceSource.ofUsage(id(buyer), month()),
        Optional.empty(),
        new Snapshot.Current(
            issuer,
            MonthInvoice.party(buyer),
            period,
            lines,
            totals,
            totals.gross(),
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            Optional.empty()));
  }

  private Map<ServiceId, String> labels(PaidUsage paid) {
    var ids = paid.lines().stream().map(line -> line.used().service().id()).distinct().toList();
    return sources.services().labels(ids);
  }

  private LocalDate month() {
    return period.first();
  }

  private static AccountId id(Buyer buyer) {
    return buyer.reseller().id();
  }
}
