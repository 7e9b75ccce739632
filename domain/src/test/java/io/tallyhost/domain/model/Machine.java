package io.tallyhost.domain.model;

import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.model.naive.Calendar;
import io.tallyhost.domain.model.naive.NaiveMeter;
import io.tallyhost.domain.model.naive.NaiveMeter.Tariff;
import io.tallyhost.domain.model.naive.NaivePrice;
import io.tallyhost.domain.service.Service;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A server that was sold, and its meter. */
final class Machine {

  final Tenant tenant;
  final boolean capped;

  Service service;
  Optional<Stretch> last = Optional.empty();

  final NaiveMeter meter = new NaiveMeter();
  final Set<String> reasons = new TreeSet<>();
  String status = "PENDING";
  BigInteger price;
  long due;

  Machine(Tenant tenant, Service service, boolean capped, BigInteger price) {
    this.tenant = tenant;
    this.service = service;
    this.capped = capped;
    this.price = price;
    this.due = firstDue();
  }

  // 0 for what is never renewed.
  private long firstDue() {
    var months = service.billing().period().months();
    var start = service.createdAt().getEpochSecond();
    var first = months == 0 ? 0 : Calendar.due(start, months, start);
    Same.number(
        "first due", first, service.billing().nextDueAt().map(Instant::getEpochSecond).orElse(0L));
    return first;
  }

  boolean isHourly() {
    return service.billing().isHourly();
  }

  boolean runs() {
    return last.filter(Stretch::isRunning).isPresent();
  }

  void powerOn(Instant wanted) {
    var at = tenant.meter.earliest(wanted);
    var stretch =
        last.map(before -> before.next(rate(), at))
            .orElseGet(() -> Stretch.first(metered(), tenant.owner, rate(), at));
    tenant.meter = tenant.meter.started(stretch);
    tenant.unsettled.add(stretch);
    last = Optional.of(stretch);
    tenant.clockwork.start(meter, wanted.getEpochSecond(), tariff());
  }

  void powerOff(Instant wanted) {
    var running = last.orElseThrow();
    var stopped = running.stopped(tenant.meter.earliest(wanted));
    tenant.meter = tenant.meter.stopped(stopped);
    tenant.unsettled.remove(running);
    tenant.unsettled.add(stopped);
    last = Optional.of(stopped);
    tenant.clockwork.stop(meter, wanted.getEpochSecond());
  }

  /** It runs no more, if it did. */
  void stop(Instant now) {
    if (runs()) {
      powerOff(now);
    }
  }

  /** What must be the same after every operation on it (I10). */
  void agree() {
    Same.thing("I10 status of a service", status, service.status().name());
    Same.thing("runs", meter.isRunning(), runs());
    Same.number("reasons", reasons.size(), service.suspensions().size());
    Same.amount("price", price, service.billing().price());
  }

  private MeteredService metered() {
    return new MeteredService(service.id(), service.serial());
  }

  private MeterRate rate() {
    return new MeterRate(
        service.billing().hourlyRate().orElseThrow(),
        capped ? Optional.of(service.billing().price()) : Optional.empty());
  }

  private Tariff tariff() {
    return new Tariff(NaivePrice.hourly(price), capped ? Optional.of(price) : Optional.empty());
  }
}
