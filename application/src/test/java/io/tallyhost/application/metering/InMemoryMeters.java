package io.tallyhost.application.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.TickSubject;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Meters in maps, for tests and for embedding. */
public final class InMemoryMeters implements Meters, TickBook {

  private record StretchKey(ServiceId service, int number) {
    static final Comparator<StretchKey> ORDER =
        Comparator.comparing(StretchKey::service).thenComparingInt(StretchKey::number);
  }

  /** Stretches that are not billed to their end, those of a payer side by side. */
  private record OpenKey(AccountId payer, StretchKey stretch) {
    static final Comparator<OpenKey> ORDER =
        Comparator.comparing(OpenKey::payer).thenComparing(OpenKey::stretch, StretchKey.ORDER);
  }

  private static final ServiceId FIRST = new ServiceId("c" + "0".repeat(24));
  private static final ServiceId LAST = new ServiceId("c" + "z".repeat(24));

  private static final Comparator<Owner> OWNERS =
      Comparator.comparing(Owner::root).thenComparing(Owner::account);

  private final InMemoryTable<AccountId, MeteredWallet> meters;
  private final InMemoryTable<StretchKey, Stretch> stretches;
  private final InMemoryTable<OpenKey, Stretch> open;
  private final InMemoryUsage usage;
  private final Wallets wallets;

  public InMemoryMeters(InMemoryUnitOfWork unitOfWork, Wallets wallets) {
    this.meters = InMemoryTable.ordered(unitOfWork);
    this.stretches = new InMemoryTable<>(unitOfWork, StretchKey.ORDER);
    this.open = new InMemoryTable<>(unitOfWork, OpenKey.ORDER);
    this.usage = new InMemoryUsage(unitOfWork);
    this.wallets = wallets;
  }

  /** The hours that ticks billed. */
  public UsageHistory usage() {
    return usage;
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
  public Map<AccountId, List<Stretch>> sinceInvoiced(Collection<MeteredWallet> some) {
    var meters = some.stream().collect(toMap(one -> one.owner().account(), one -> one));
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
    wallets.forEach(wallet -> meters.update(wallet.owner().account(), wallet));
  }

  @Override
  public Optional<Stretch> last(ServiceId service) {
    return stretches.lastBetween(
        new StretchKey(service, 0), new StretchKey(service, Integer.MAX_VALUE));
  }

  @Override
  public List<Stretch> recent(ServiceId service) {
    return of(service).toList();
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
      usage.record(tick);
      tick.settled().forEach(one -> open.remove(openKey(one)));
    }
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
