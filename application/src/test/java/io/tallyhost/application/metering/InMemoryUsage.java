package io.tallyhost.application.metering;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.BilledLine;
import io.tallyhost.domain.metering.BilledTick;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.PaidUsage;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.TaxedNet;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageHour;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The hours that ticks billed, in a map, for tests and for embedding. */
final class InMemoryUsage implements UsageHistory {

  private record HourKey(AccountId payer, Instant from) {
    static final Comparator<HourKey> ORDER =
        Comparator.comparing(HourKey::payer).thenComparing(HourKey::from);
  }

  /** An hour of a wallet, and what the tick said that billed it. */
  private record HourRow(
      Owner payer, UsageHour hour, Optional<TransactionId> transaction, List<TaxedNet> taxes) {
    boolean isOf(TransactionId id) {
      return transaction.filter(id::equals).isPresent();
    }

    boolean accrues() {
      return transaction.isEmpty();
    }
  }

  private final InMemoryTable<HourKey, HourRow> hours;

  InMemoryUsage(InMemoryUnitOfWork unitOfWork) {
    this.hours = new InMemoryTable<>(unitOfWork, HourKey.ORDER);
  }

  void record(WalletTick tick) {
    var account = tick.wallet().owner().account();
    tick.hours().forEach(hour -> hours.insert(new HourKey(account, hour.from()), row(tick, hour)));
  }

  @Override
  public List<UsageLine> accrued(Owner payer, Instant from, Instant until) {
    var sums = new LinkedHashMap<MeteredService, Usage>();
    rows(payer, from)
        .filter(row -> row.hour().from().isBefore(until) && row.accrues())
        .flatMap(row -> row.hour().lines().stream())
        .forEach(line -> sums.merge(line.service(), line.usage(), Usage::plus));
    return sums.entrySet().stream()
        .map(sum -> new UsageLine(sum.getKey(), sum.getValue()))
        .sorted(Comparator.comparingLong(line -> line.service().serial()))
        .toList();
  }

  @Override
  public List<BilledLine> newestLines(
      Owner payer, Collection<TransactionId> transactions, Instant since, int atMost) {
    return rows(payer, since)
        .filter(row -> row.transaction().filter(transactions::contains).isPresent())
        .sorted(Comparator.comparing((HourRow row) -> row.hour().from()).reversed())
        .flatMap(InMemoryUsage::lines)
        .filter(line -> line.line().usage().amount().isPositive())
        .limit(atMost)
        .toList();
  }

  @Override
  public Map<TransactionId, Money> sums(
      Owner payer, Collection<TransactionId> transactions, Instant since) {
    return rows(payer, since)
        .filter(row -> row.transaction().filter(transactions::contains).isPresent())
        .flatMap(InMemoryUsage::lines)
        .collect(toMap(BilledLine::transaction, line -> line.line().usage().amount(), Money::plus));
  }

  @Override
  public BilledTick tickOf(Owner payer, TransactionId transaction, Span span) {
    var billed = rows(payer, span.from()).filter(row -> row.isOf(transaction)).toList();
    return new BilledTick(
        billed.stream()
            .flatMap(row -> row.hour().lines().stream())
            .map(UsageLine::service)
            .distinct()
            .toList(),
        billed.stream().flatMap(row -> row.taxes().stream()).toList());
  }

  @Override
  public Set<AccountId> whoPaidFor(LocalDate month, Collection<AccountId> payers) {
    return payers.stream()
        .filter(
            payer -> taxes(payer, month).values().stream().anyMatch(it -> it.net().isPositive()))
        .collect(toSet());
  }

  @Override
  public Map<AccountId, PaidUsage> paidFor(LocalDate month, Collection<Owner> payers) {
    return payers.stream().collect(toMap(Owner::account, payer -> paidFor(month, payer)));
  }

  private PaidUsage paidFor(LocalDate month, Owner payer) {
    var taxes = taxes(payer.account(), month);
    return paid(payer, month, taxes)
        .map(row -> new PaidUsage(lines(row, vat(row, taxes)), List.of()))
        .reduce(PaidUsage.NOTHING, PaidUsage::with)
        .with(new PaidUsage(List.of(), List.copyOf(taxes.values())));
  }

  @Override
  public List<Span> paidTimes(LocalDate month, Owner payer, VatDecision vat) {
    var taxes = taxes(payer.account(), month);
    return Span.joined(
        paid(payer, month, taxes)
            .filter(row -> vat(row, taxes).equals(vat))
            .map(row -> new Span(row.hour().from(), row.hour().to()))
            .toList());
  }

  private Stream<HourRow> paid(Owner payer, LocalDate month, Map<TransactionId, TaxedNet> taxes) {
    return rows(payer, Months.startOf(month))
        .filter(row -> row.hour().from().isBefore(Months.endOf(month)))
        .filter(row -> row.transaction().filter(taxes::containsKey).isPresent());
  }

  private Map<TransactionId, TaxedNet> taxes(AccountId payer, LocalDate month) {
    return hours
        .between(new HourKey(payer, Instant.EPOCH), new HourKey(payer, Instant.MAX))
        .stream()
        .flatMap(
            row ->
                row.taxes().stream()
                    .filter(taxed -> taxed.month().equals(month))
                    .map(taxed -> Map.entry(row.transaction(), taxed)))
        .filter(entry -> entry.getKey().isPresent())
        .collect(
            toMap(
                entry -> entry.getKey().orElseThrow(),
                Map.Entry::getValue,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static VatDecision vat(HourRow row, Map<TransactionId, TaxedNet> taxes) {
    return Objects.requireNonNull(taxes.get(row.transaction().orElseThrow())).decision();
  }

  private static List<PaidUsage.Line> lines(HourRow row, VatDecision vat) {
    return row.hour().lines().stream().map(line -> new PaidUsage.Line(line, vat)).toList();
  }

  @Override
  public List<Span> accruedTimes(Owner payer, Span span) {
    return Span.joined(
        rows(payer, span.from())
            .filter(HourRow::accrues)
            .map(row -> new Span(row.hour().from(), row.hour().to()))
            .filter(hour -> hour.from().isBefore(span.to()))
            .toList());
  }

  private Stream<HourRow> rows(Owner payer, Instant since) {
    return hours
        .between(new HourKey(payer.account(), since), new HourKey(payer.account(), Instant.MAX))
        .stream();
  }

  private static HourRow row(WalletTick tick, UsageHour hour) {
    return new HourRow(
        tick.wallet().owner(),
        hour,
        tick.transaction().map(LedgerTransaction::id),
        tick.hours().get(0).equals(hour) ? tick.taxes() : List.of());
  }

  private static Stream<BilledLine> lines(HourRow row) {
    var hour = row.hour();
    return hour.lines().stream()
        .map(line -> new BilledLine(row.transaction().orElseThrow(), hour.from(), hour.to(), line));
  }
}
