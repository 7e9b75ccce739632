package io.tallyhost.application.year;

import static java.util.Objects.requireNonNull;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.invoicing.BillingHouse;
import io.tallyhost.application.service.EndCancelledHourly;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.tax.TaxProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Fifty resellers who do what resellers do, and beside each the account he keeps himself. */
final class SimulatedYear {

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
  private static final long RICH = 1_000_000_000;

  final BillingHouse house;
  final List<NaiveReseller> resellers = new ArrayList<>();
  private final EndCancelledHourly endCancelled;
  private final List<ServiceId> stoppedByBilling = new ArrayList<>();
  private final SplittableRandom random;
  private YearMonth closed = YearMonth.of(2025, 12);
  private Instant billedUntil = START;

  /** What everybody does follows from the seed alone, the order of their accounts too. */
  SimulatedYear(long seed) {
    this.random = new SplittableRandom(seed);
    this.house =
        new BillingHouse(START.toString(), new SomeAccounts(new RandomIds(random.split())));
    this.endCancelled = new EndCancelledHourly(house.serviceBooks, house.office);
    for (var i = 0; i < 50; i++) {
      resellers.add(reseller(i));
    }
  }

  boolean isOver() {
    return !house.clock.instant().isBefore(END);
  }

  Instant billedUntil() {
    return billedUntil;
  }

  /** The newest month of which all invoices are written. */
  YearMonth closed() {
    return closed;
  }

  /** Some minutes pass; somebody does something; and at times what runs by itself does. */
  void step() {
    house.clock.advance(Duration.ofSeconds(random.nextLong(1, 18_000)));
    renew();
    act(resellers.get(random.nextInt(resellers.size())));
    var unused = endCancelled.handle();
    if (random.nextInt(3) == 0) {
      bill();
    }
    closeMonth();
    if (random.nextInt(50) == 0) {
      var unusedSteps = house.dunning.handle();
    }
    followTheHouse();
  }

  /** The last hours and the last month; the clock has gone past its end, and never goes back. */
  void finish() {
    house.clock.set(Months.hourAfter(house.clock.instant()).plus(Duration.ofMinutes(3)));
    renew();
    bill();
    closeMonth();
    followTheHouse();
  }

  private NaiveReseller reseller(int number) {
    var taxed = number % 3 != 0;
    var tax = taxed ? TaxProfile.consumer("DE") : TaxProfile.business("FI", "FI12345678");
    var postpaid = number % 2 == 0;
    var credit = number % 5 == 1 ? RICH : random.nextLong(0, 5_000);
    var owner =
        postpaid
            ? house.people.postpaid(credit, number % 4 == 0, tax)
            : house.people.prepaid(credit, tax);
    return new NaiveReseller(owner, postpaid, taxed, credit);
  }

  private void act(NaiveReseller who) {
    switch (random.nextInt(8)) {
      case 0 -> order(who);
      case 1 -> topUp(who);
      case 2 -> upgrade(who);
      case 3 -> cancel(who);
      default -> toggle(who);
    }
  }

  private void order(NaiveReseller who) {
    var price = random.nextLong(99, 9_999);
    if (who.services.size() < 4) {
      var service = house.servers.hourly(who.owner, price);
      var meter = new NaiveService(price);
      meter.on(house.clock.instant());
      who.services.put(service.id(), meter);
    } else if ((who.credit == RICH || who.postpaid) && random.nextInt(20) == 0) {
      var unused = house.servers.monthly(who.owner, price, house.clock.instant());
      who.orders(house.clock.instant(), price);
      renew();
    }
  }

  private void topUp(NaiveReseller who) {
    var cents = random.nextLong(1, 18_000);
    house.topUp(who.owner, cents);
    who.topUp(cents);
  }

  private void upgrade(NaiveReseller who) {
    some(who)
        .forEach(
            service -> {
              var price = random.nextLong(99, 9_999);
              var grown = service.change().billed(service.billing().at(Money.of("EUR", price)));
              house.services.update(grown);
              house.metering.rateChanged(grown, house.clock.instant());
              meter(who, service).costs(price, house.clock.instant());
            });
  }

  private void cancel(NaiveReseller who) {
    some(who).stream()
        .filter(service -> random.nextInt(4) == 0)
        .forEach(
            service ->
                house.services.update(
                    service.change().billed(service.billing().cancelled(house.clock.instant()))));
  }

  private void toggle(NaiveReseller who) {
    some(who)
        .forEach(
            service -> {
              var meter = meter(who, service);
              if (meter.runs()) {
                house.metering.stopped(service.id(), house.clock.instant());
                meter.off(house.clock.instant());
              } else if (service.status() == ServiceStatus.ACTIVE) {
                house.metering.started(service, house.clock.instant());
                meter.on(house.clock.instant());
              }
            });
  }

  /** One of his live hourly services, or none. */
  private List<Service> some(NaiveReseller who) {
    var ids = List.copyOf(who.services.keySet());
    return ids.isEmpty()
        ? List.of()
        : List.of(house.servers.now(ids.get(random.nextInt(ids.size())))).stream()
            .filter(service -> service.isLive() && !service.isCancelled())
            .toList();
  }

  private void renew() {
    while (house.renew.handle() > 0) {
      resellers.forEach(who -> who.renew(house.clock.instant()));
    }
  }

  private void bill() {
    var figures = house.billHours.run();
    billedUntil = figures.until();
  }

  private void closeMonth() {
    var over = YearMonth.from(house.clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(1);
    if (closed.isBefore(over)) {
      var unused = house.closeMonth.close(over);
      closed = over;
      billedUntil = Months.hourOf(house.clock.instant());
    }
  }

  /** What billing stopped is off from now on, and what it let run again is switched on. */
  private void followTheHouse() {
    var now = house.clock.instant();
    for (var who : resellers) {
      who.services.forEach(
          (id, meter) -> {
            var runs = house.servers.now(id).status() == ServiceStatus.ACTIVE;
            if (meter.runs() && !runs) {
              meter.off(now);
            } else if (!meter.runs() && runs && wasStopped(id)) {
              house.metering.started(house.servers.now(id), now);
              meter.on(now);
            }
          });
    }
    stoppedByBilling.removeIf(id -> house.servers.now(id).status() == ServiceStatus.ACTIVE);
    resellers.forEach(this::remember);
  }

  private boolean wasStopped(ServiceId id) {
    return stoppedByBilling.contains(id);
  }

  private void remember(NaiveReseller who) {
    who.services.keySet().stream()
        .filter(id -> house.servers.now(id).status() == ServiceStatus.SUSPENDED)
        .filter(id -> !stoppedByBilling.contains(id))
        .forEach(stoppedByBilling::add);
  }

  private static NaiveService meter(NaiveReseller who, Service service) {
    return requireNonNull(who.services.get(service.id()));
  }
}
