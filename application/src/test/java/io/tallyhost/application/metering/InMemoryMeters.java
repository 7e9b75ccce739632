package io.tallyhost.application.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.BilledLine;
import io.tallyhost.domain.metering.BilledTick;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.PaidUsage;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.TaxedNet;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.TickSubject;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageHour;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.Wallets;
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

/** Meters in maps, for tests and for embedding. */
public final class InMemoryMeters implements Meters, TickBook, UsageHistory {

  private record StretchKey(ServiceId service, int number) {
    static final Comparator<StretchKey> ORDER =
        Comparator.comparing(StretchKey::service).thenComparingInt(StretchKey::number);
  }

  private record HourKey(AccountId payer, Instant from) {
    static final Comparator<HourKey> ORDER =
        Comparator.comparing(HourKey::payer).thenComparing(HourKey::from);
  }

  /** Stretches that are not billed to their end, those of a payer side by side. */
  private record OpenKey(AccountId payer, StretchKey stretch) {
    static final Comparator<OpenKey> ORDER =
        Comparator.comparing(OpenKey::payer).thenComparing(OpenKey::stretch, StretchKey.ORDER);
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

  private static final ServiceId FIRST = new ServiceId("c" + "0".repeat(24));
  private static final ServiceId LAST = new ServiceId("c" + "z".repeat(24));

  private static final Comparator<Owner> OWNERS =
      Comparator.comparing(Owner::root).thenComparing(Owner::account);

  private final InMemoryTable<AccountId, MeteredWallet> meters;
  private final InMemoryTable<StretchKey, Stretch> stretches;
  private final InMemoryTable<OpenKey, Stretch> open;
  private final InMemoryTable<HourKey, HourRow> hours;
  private final Wallets wallets;

  public InMemoryMeters(InMemoryUnitOfWork unitOfWork, Wallets wallets) {
    this.meters = InMemoryTable.ordered(unitOfWork);
    this.stretches = new InMemoryTable<>(unitOfWork, StretchKey.ORDER);
    this.open = new InMemoryTable<>(unitOfWork, OpenKey.ORDER);
    this.hours = new InMemoryTable<>(unitOfWork, HourKey.ORDER);
    this.wallets = wallets;
  }

  @Override
  public MeteredWallet lock(MeteredWallet ifAbsent) {
    var account = ifAbsent.owner().account();
    if (meters.find(account).isEmpty()) {
      meters.insert(account, ifAbsent);
    }
    return meters.find(account).orElseThrow();
  }

  @Override
  public Map<AccountId, MeteredWallet> wallets(Collection<AccountId> payers) {
    return meters.where(meter -> payers.contains(meter.owner().account())).stream()
        .collect(toMap(meter -> meter.owner().account(), meter -> meter));
  }

  @Override
  public Map<AccountId, MeteredWallet> lockAll(Collection<AccountId> payers) {
    return wallets(payers);
  }

  @Override
  public Map<AccountId, List<Stretch>> sinceInvoiced(Collection<AccountId> payers) {
    var meters = wallets(payers);
    return stretches
        .where(
            one ->
                Optional.ofNullable(meters.get(one.payer().account()))
                    .filter(meter -> ranSince(one, meter.invoicedUntil()))
                    .isPresent())
        .stream()
        .collect(groupingBy(one -> one.payer().account()));
  }

  private static boolean ranSince(Stretch stretch, Instant instant) {
    return stretch.stoppedAt().map(stop -> stop.isAfter(instant)).orElse(true);
  }

  @Override
  public void updateAll(List<MeteredWallet> wallets) {
    wallets.forEach(this::update);
  }

  @Override
  public Optional<Stretch> last(ServiceId service) {
    return stretches.lastBetween(
        new StretchKey(service, 0), new StretchKey(service, Integer.MAX_VALUE));
  }

  @Override
  public List<Stretch> recent(Collection<ServiceId> services) {
    return services.stream().distinct().flatMap(this::of).toList();
  }

  @Override
  public List<Stretch> during(Collection<ServiceId> services, Instant from, Instant until) {
    return services.stream()
        .distinct()
        .flatMap(this::of)
        .filter(one -> one.startedAt().isBefore(until))
        .filter(one -> one.stoppedAt().map(stop -> stop.isAfter(from)).orElse(true))
        .toList();
  }

  @Override
  public List<ServiceId> running(boolean capped, Optional<ServiceId> after, int atMost) {
    return stretches
        .where(one -> one.isRunning() && one.terms().monthlyCap().isPresent() == capped)
        .stream()
        .map(one -> one.service().id())
        .filter(id -> after.map(last -> id.compareTo(last) > 0).orElse(true))
        .limit(atMost)
        .toList();
  }

  @Override
  public void start(MeteredWallet wallet, Stretch stretch) {
    if (last(stretch.service().id()).filter(Stretch::isRunning).isPresent()) {
      throw new IllegalStateException("It runs already: " + stretch.service());
    }
    stretches.insert(key(stretch), stretch);
    open.insert(openKey(stretch), stretch);
    meters.update(wallet.owner().account(), wallet);
  }

  @Override
  public void stop(MeteredWallet wallet, Stretch stretch) {
    stretches.update(key(stretch), stretch);
    open.update(openKey(stretch), stretch);
    meters.update(wallet.owner().account(), wallet);
  }

  @Override
  public void update(MeteredWallet wallet) {
    meters.update(wallet.owner().account(), wallet);
  }

  @Override
  public List<Behind> behind(Instant until, Optional<Owner> after, int atMost) {
    return meters.where(meter -> isBehind(meter, until)).stream()
        .filter(meter -> after.map(one -> OWNERS.compare(meter.owner(), one) > 0).orElse(true))
        .sorted(Comparator.comparing(MeteredWallet::owner, OWNERS))
        .limit(atMost)
        .map(meter -> new Behind(meter.owner(), meter.load().unsettled()))
        .toList();
  }

  @Override
  public List<TickSubject> lease(Collection<AccountId> payers, Instant until, boolean patient) {
    var locked = wallets.lock(payers);
    return meters
        .where(meter -> locked.containsKey(meter.owner().account()) && isBehind(meter, until))
        .stream()
        .map(
            meter ->
                new TickSubject(
                    Objects.requireNonNull(locked.get(meter.owner().account())),
                    meter,
                    unsettled(meter.owner().account())))
        .toList();
  }

  @Override
  public void record(List<WalletTick> ticks) {
    for (var tick : ticks) {
      var account = tick.wallet().owner().account();
      meters.update(account, tick.meter());
      tick.transaction().ifPresent(posted -> wallets.record(List.of(tick.wallet()), posted));
      tick.hours()
          .forEach(hour -> hours.insert(new HourKey(account, hour.from()), row(tick, hour)));
      tick.settled().forEach(one -> open.remove(openKey(one)));
    }
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
        .flatMap(InMemoryMeters::lines)
        .filter(line -> line.line().usage().amount().isPositive())
        .limit(atMost)
        .toList();
  }

  @Override
  public Map<TransactionId, Money> sums(
      Owner payer, Collection<TransactionId> transactions, Instant since) {
    return rows(payer, since)
        .filter(row -> row.transaction().filter(transactions::contains).isPresent())
        .flatMap(InMemoryMeters::lines)
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

  private Stream<Stretch> of(ServiceId service) {
    return stretches
        .between(new StretchKey(service, 0), new StretchKey(service, Integer.MAX_VALUE))
        .stream();
  }

  /** Those that run now, for those who ask what a wallet that owes something runs. */
  public List<Stretch> running(AccountId payer) {
    return unsettled(payer).stream().filter(Stretch::isRunning).toList();
  }

  private List<Stretch> unsettled(AccountId payer) {
    return List.copyOf(
        open.between(
            new OpenKey(payer, new StretchKey(FIRST, 0)),
            new OpenKey(payer, new StretchKey(LAST, Integer.MAX_VALUE))));
  }

  private static boolean isBehind(MeteredWallet meter, Instant until) {
    return meter.meteredUntil().isBefore(until) && meter.hasSomethingToBill();
  }

  private static StretchKey key(Stretch stretch) {
    return new StretchKey(stretch.service().id(), stretch.number());
  }

  private static OpenKey openKey(Stretch stretch) {
    return new OpenKey(stretch.payer().account(), key(stretch));
  }
}
