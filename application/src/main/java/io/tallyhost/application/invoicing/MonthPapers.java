package io.tallyhost.application.invoicing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.metering.AccruedUsage;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws up a month's invoices of many resellers by a few looks; writes nothing. */
final class MonthPapers {

  /** A draft, and the usage on it. */
  record Paper(
      Buyer buyer, Optional<MeteredWallet> meter, List<UsageLine> usage, InvoiceDraft draft) {

    /** The meter once that usage is on an invoice. */
    Optional<MeteredWallet> invoiced(BillingPeriod period) {
      return meter.map(
          wallet ->
              wallet.invoiced(
                  period.until(),
                  Money.sum(
                      wallet.currency(),
                      usage.stream().map(line -> line.usage().amount()).toList())));
    }
  }

  private final CloseMonth.Sources sources;
  private final BillingPeriod period;
  private final Instant now;

  MonthPapers(CloseMonth.Sources sources, BillingPeriod period, Instant now) {
    this.sources = sources;
    this.period = period;
    this.now = now;
  }

  /** Whether somebody's running time waits for this month's invoice, at a glance. */
  boolean anythingAccrued(List<Buyer> buyers) {
    return sources.meters().wallets(ids(buyers)).values().stream()
        .anyMatch(meter -> isOpen(meter) && meter.accrued().isPositive());
  }

  /** What a tick has billed, without a lock. */
  List<Paper> billed(List<Buyer> buyers) {
    return billed(buyers, sources.meters().wallets(ids(buyers)));
  }

  /** What a tick has billed. */
  List<Paper> billed(List<Buyer> buyers, Map<AccountId, MeteredWallet> meters) {
    return papers(upToDate(buyers, meters), meters, usage(meters));
  }

  /** Without those whose last hours no tick could bill: their month is closed when one has. */
  private List<Buyer> upToDate(List<Buyer> buyers, Map<AccountId, MeteredWallet> meters) {
    return buyers.stream()
        .filter(
            buyer ->
                Optional.ofNullable(meters.get(id(buyer)))
                    .filter(meter -> meter.isBehind(period.until()))
                    .isEmpty())
        .toList();
  }

  /** The same as if everything were billed until the end of the month. */
  List<Paper> foreseen(List<Buyer> buyers) {
    var meters = sources.meters().wallets(ids(buyers));
    var stretches = sources.meters().sinceInvoiced(meters.values());
    var usage = new HashMap<>(usage(open(meters), stretches));
    buyers.stream()
        .filter(buyer -> buyer.reseller().billing().isPostpaid())
        .flatMap(buyer -> Optional.ofNullable(meters.get(id(buyer))).stream())
        .forEach(
            meter ->
                usage.merge(
                    meter.owner().account(),
                    accrued(meter, stretches).unbilledUntil(period.until()),
                    MonthPapers::together));
    return papers(buyers, meters, usage);
  }

  private List<Paper> papers(
      List<Buyer> buyers,
      Map<AccountId, MeteredWallet> meters,
      Map<AccountId, List<UsageLine>> usage) {
    var invoice = new MonthInvoice(sources.settings().current(), period, now);
    var orders = orders(buyers);
    var labels = labels(usage);
    return buyers.stream()
        .flatMap(
            buyer -> {
              var used = usage.getOrDefault(id(buyer), List.of());
              var bought = orders.getOrDefault(id(buyer), List.of());
              var meter = Optional.ofNullable(meters.get(id(buyer))).filter(this::isOpen);
              return invoice
                  .draft(buyer, new MonthInvoice.Content(used, bought, labels))
                  .map(draft -> new Paper(buyer, meter, used, draft))
                  .stream();
            })
        .toList();
  }

  private Map<AccountId, List<UsageLine>> usage(Map<AccountId, MeteredWallet> meters) {
    var open = open(meters);
    return usage(open, sources.meters().sinceInvoiced(open));
  }

  private List<MeteredWallet> open(Map<AccountId, MeteredWallet> meters) {
    return meters.values().stream().filter(this::isOpen).toList();
  }

  private Map<AccountId, List<UsageLine>> usage(
      List<MeteredWallet> open, Map<AccountId, List<Stretch>> stretches) {
    return open.stream()
        .collect(
            toMap(it -> it.owner().account(), meter -> usage(meter, accrued(meter, stretches))));
  }

  private List<UsageLine> usage(MeteredWallet meter, AccruedUsage accrued) {
    var until =
        meter.meteredUntil().isBefore(period.until()) ? meter.meteredUntil() : period.until();
    return accrued
        .until(until)
        .orElseGet(() -> sources.history().accrued(meter.owner(), meter.invoicedUntil(), until));
  }

  private static AccruedUsage accrued(
      MeteredWallet meter, Map<AccountId, List<Stretch>> stretches) {
    return new AccruedUsage(meter, stretches.getOrDefault(meter.owner().account(), List.of()));
  }

  private Map<AccountId, List<Order>> orders(List<Buyer> buyers) {
    return sources.orders().boughtOnAccount(ids(buyers), period.from(), period.until()).stream()
        .collect(groupingBy(order -> order.owner().account()));
  }

  /** Nearly all are found by whose they are, many at once; who has moved since, one by one. */
  private Map<ServiceId, String> labels(Map<AccountId, List<UsageLine>> usage) {
    var used = new HashMap<>(usage);
    used.values().removeIf(List::isEmpty);
    var labels = new HashMap<>(sources.services().labelsOf(used.keySet()));
    var moved =
        used.values().stream()
            .flatMap(List::stream)
            .map(line -> line.service().id())
            .filter(id -> !labels.containsKey(id))
            .toList();
    labels.putAll(sources.services().labels(moved));
    return labels;
  }

  private boolean isOpen(MeteredWallet meter) {
    return meter.invoicedUntil().isBefore(period.until());
  }

  private static List<UsageLine> together(List<UsageLine> some, List<UsageLine> more) {
    return Stream.concat(some.stream(), more.stream())
        .collect(
            toMap(
                line -> line.service().serial(),
                line -> line,
                (one, other) -> new UsageLine(one.service(), one.usage().plus(other.usage())),
                TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private static List<AccountId> ids(List<Buyer> buyers) {
    return buyers.stream().map(MonthPapers::id).toList();
  }

  private static AccountId id(Buyer buyer) {
    return buyer.reseller().id();
  }
}
