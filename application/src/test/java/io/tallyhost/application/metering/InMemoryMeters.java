package io.tallyhost.application.metering;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.BilledLine;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.TickSubject;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private static final Comparator<Owner> OWNERS =
      Comparator.comparing(Owner::root).thenComparing(Owner::account);

  private final InMemoryTable<AccountId, MeteredWallet> meters;
  private final InMemoryTable<StretchKey, Stretch> stretches;
  private final InMemoryTable<StretchKey, Boolean> settled;
  private final InMemoryTable<HourKey, WalletTick> hours;
  private final Wallets wallets;

  public InMemoryMeters(InMemoryUnitOfWork unitOfWork, Wallets wallets) {
    this.meters = InMemoryTable.ordered(unitOfWork);
    this.stretches = new InMemoryTable<>(unitOfWork, StretchKey.ORDER);
    this.settled = new InMemoryTable<>(unitOfWork, StretchKey.ORDER);
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
  public Optional<Stretch> last(ServiceId service) {
    return stretches.newestWhere(one -> one.service().id().equals(service)).stream().findFirst();
  }

  @Override
  public List<Stretch> recent(Collection<ServiceId> services) {
    return stretches.where(one -> services.contains(one.service().id()));
  }

  @Override
  public void start(MeteredWallet wallet, Stretch stretch) {
    if (last(stretch.service().id()).filter(Stretch::isRunning).isPresent()) {
      throw new IllegalStateException("It runs already: " + stretch.service());
    }
    stretches.insert(key(stretch), stretch);
    meters.update(wallet.owner().account(), wallet);
  }

  @Override
  public void stop(MeteredWallet wallet, Stretch stretch) {
    stretches.update(key(stretch), stretch);
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
                    unsettled(meter)))
        .toList();
  }

  @Override
  public void record(List<WalletTick> ticks) {
    for (var tick : ticks) {
      var account = tick.wallet().owner().account();
      meters.update(account, tick.meter());
      tick.transaction().ifPresent(posted -> wallets.record(List.of(tick.wallet()), posted));
      tick.hours().forEach(hour -> hours.insert(new HourKey(account, hour.from()), tick));
      tick.settled().forEach(one -> settled.insert(key(one), true));
    }
  }

  @Override
  public List<UsageLine> accrued(Owner payer, Instant from, Instant until) {
    var sums = new LinkedHashMap<MeteredService, Usage>();
    lines(payer, from)
        .filter(line -> line.from().isBefore(until) && line.tick().accrues())
        .map(BilledHour::line)
        .forEach(line -> sums.merge(line.service(), line.usage(), Usage::plus));
    return sums.entrySet().stream()
        .map(sum -> new UsageLine(sum.getKey(), sum.getValue()))
        .sorted(Comparator.comparingLong(line -> line.service().serial()))
        .toList();
  }

  @Override
  public List<BilledLine> newestLines(
      Owner payer, Collection<TransactionId> transactions, Instant since, int atMost) {
    return lines(payer, since)
        .filter(line -> line.transaction().filter(transactions::contains).isPresent())
        .filter(line -> line.line().usage().amount().isPositive())
        .sorted(Comparator.comparing(BilledHour::from).reversed())
        .limit(atMost)
        .map(
            line ->
                new BilledLine(
                    line.transaction().orElseThrow(), line.from(), line.to(), line.line()))
        .toList();
  }

  @Override
  public Map<TransactionId, Money> sums(
      Owner payer, Collection<TransactionId> transactions, Instant since) {
    return lines(payer, since)
        .filter(line -> line.transaction().filter(transactions::contains).isPresent())
        .collect(
            toMap(
                line -> line.transaction().orElseThrow(),
                line -> line.line().usage().amount(),
                Money::plus));
  }

  /** A line, the hour in which it was used, and the tick that billed it. */
  private record BilledHour(WalletTick tick, Instant from, Instant to, UsageLine line) {
    Optional<TransactionId> transaction() {
      return tick.transaction().map(LedgerTransaction::id);
    }
  }

  private Stream<BilledHour> lines(Owner payer, Instant since) {
    return hours.all().stream()
        .filter(tick -> tick.wallet().owner().equals(payer))
        .distinct()
        .flatMap(
            tick ->
                tick.hours().stream()
                    .filter(hour -> !hour.from().isBefore(since))
                    .flatMap(
                        hour ->
                            hour.lines().stream()
                                .map(line -> new BilledHour(tick, hour.from(), hour.to(), line))));
  }

  private List<Stretch> unsettled(MeteredWallet meter) {
    return stretches.where(
        one -> one.payer().equals(meter.owner()) && settled.find(key(one)).isEmpty());
  }

  private static boolean isBehind(MeteredWallet meter, Instant until) {
    return meter.meteredUntil().isBefore(until) && meter.hasSomethingToBill();
  }

  private static StretchKey key(Stretch stretch) {
    return new StretchKey(stretch.service().id(), stretch.number());
  }
}
