package io.tallyhost.domain.model;

import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.TickDecision;
import io.tallyhost.domain.metering.TickSubject;
import io.tallyhost.domain.metering.UsageHour;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.model.naive.Sums;
import io.tallyhost.domain.model.naive.Tax;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.TransactionId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** Time passes, and is billed. */
final class MeterMoves {

  private static final long HOUR = 3600;

  private MeterMoves() {}

  /** Mostly an hour or less, sometimes a night, rarely a week. */
  static Outcome passTime(House house) {
    var kind = house.dice.below(100);
    var most = kind < 88 ? HOUR * 3 / 2 : kind < 98 ? 8 * HOUR : 10 * 24 * HOUR;
    house.now = house.now.plusSeconds(house.dice.between(1, most));
    return Outcome.DONE;
  }

  static Outcome tick(House house) {
    return tick(house, house.tenant(), house.dice.chance(70));
  }

  private static Outcome tick(House house, Tenant tenant, boolean wholeHours) {
    var second = house.now.getEpochSecond();
    var until = wholeHours ? Math.floorDiv(second, HOUR) * HOUR : second;
    var behind = tenant.clockwork.hasSomethingToBill() && until > tenant.clockwork.meteredUntil();
    var at = Instant.ofEpochSecond(until);
    Same.thing(
        "behind",
        behind,
        tenant.meter.hasSomethingToBill() && tenant.meter.meteredUntil().isBefore(at));
    if (behind) {
      load(tenant);
      bill(house, tenant, at);
    }
    return Outcome.of(behind);
  }

  private static void bill(House house, Tenant tenant, Instant until) {
    var decision =
        new TickDecision(until, (day, buyer) -> VatDecision.of(Taxes.SELLER, buyer, day));
    var subject = new TickSubject(tenant.wallet, tenant.meter, tenant.unsettled);
    var tick = decision.decide(subject, tenant.terms, new TransactionId(house.id()));
    hours(tenant, tick, until);
    var perHour = tenant.clockwork.perHour();
    var months = tenant.clockwork.unbilled(until.getEpochSecond());
    var net = Sums.of(months.values());
    Same.amount("net of a tick", net, tick.net());
    lines(tenant, tick, until);
    if (tenant.terms.isPostpaid()) {
      tenant.clockwork.accrue(net);
      tenant.accrued.addAll(tick.hours());
    } else {
      var vat = BigInteger.ZERO;
      for (var month : months.entrySet()) {
        var tax = Tax.of(tenant.buyer, month.getKey().atDay(1));
        vat = vat.add(tenant.clockwork.tax(month.getKey(), month.getValue(), tax));
      }
      charge(tenant, tick, net.add(vat));
    }
    keep(house, tenant, tick);
    if (!tenant.terms.isPostpaid()) {
      var notice = tenant.clockwork.notice(tenant.purse.spendable(), perHour);
      Same.number("notice", notice, tick.notice().orElse(0));
    }
    tenant.clockwork.bill(until.getEpochSecond());
  }

  private static void charge(Tenant tenant, WalletTick tick, BigInteger gross) {
    var covered = gross.min(tenant.purse.spendable());
    Same.amount("debited", covered, tick.debited());
    Same.amount("owed", gross.subtract(covered), tick.owed());
    tenant.purse.spend(covered);
    tenant.purse.owe(gross.subtract(covered));
  }

  private static void keep(House house, Tenant tenant, WalletTick tick) {
    tick.transaction().ifPresent(posted -> house.commit(posted, tenant, tick.wallet()));
    tenant.wallet = tick.wallet();
    tenant.meter = tick.meter();
    tenant.unsettled.removeAll(tick.settled());
  }

  /** I4: hours follow each other, none is billed twice, none before or after its time. */
  private static void hours(Tenant tenant, WalletTick tick, Instant until) {
    var end = tenant.meter.meteredUntil();
    for (UsageHour hour : tick.hours()) {
      Same.holds("I4 an hour was billed before", !hour.from().isBefore(end));
      var services = new HashSet<Long>();
      hour.lines()
          .forEach(
              line -> {
                var once = services.add(line.service().serial());
                Same.holds("I4 one line a service and hour", once);
                Same.holds("no negative usage", !line.usage().amount().isNegative());
              });
      end = hour.to();
    }
    Same.holds("billed ahead of time", !end.isAfter(until));
  }

  /** I5: the seconds and cents of each service are those that its meter ran. */
  private static void lines(Tenant tenant, WalletTick tick, Instant until) {
    var from = tenant.clockwork.meteredUntil();
    var to = until.getEpochSecond();
    for (var machine : tenant.machines) {
      if (machine.last.isEmpty() || machine.meter.unsettled() == 0) {
        continue;
      }
      var serial = machine.service.serial();
      var usages =
          tick.hours().stream()
              .flatMap(hour -> hour.lines().stream())
              .filter(line -> line.service().serial() == serial)
              .map(line -> line.usage())
              .toList();
      Same.number(
          "I5 seconds",
          machine.meter.seconds(to) - machine.meter.seconds(from),
          usages.stream().mapToLong(usage -> usage.seconds()).sum());
      Same.number(
          "cents",
          machine.meter.charged(to).subtract(machine.meter.charged(from)),
          usages.stream().mapToLong(usage -> usage.amount().minor()).sum());
    }
  }

  private static void load(Tenant tenant) {
    var load = tenant.meter.load();
    Same.number("running", tenant.clockwork.running(), load.running());
    Same.amount("an hour of all", tenant.clockwork.perHour(), load.perHour());
    Same.number("unsettled", tenant.clockwork.unsettled(), load.unsettled());
  }

  /** What a meter says of itself: of all time, of the month, and of the rest of the month. */
  static void agree(Machine machine, Instant now) {
    machine.last.ifPresent(stretch -> agree(machine, stretch, now));
  }

  private static void agree(Machine machine, Stretch last, Instant now) {
    var second = now.getEpochSecond();
    var lifetime = last.lifetime(now);
    Same.number("I5 seconds of all time", machine.meter.seconds(second), lifetime.seconds());
    Same.amount("cents of all time", machine.meter.charged(second), lifetime.amount());
    Same.amount("cents of the month", machine.meter.chargedInMonth(second), last.monthToDate(now));
    List.of(0, 1, 3600).forEach(more -> forecast(machine, last, now.plusSeconds(more)));
  }

  private static void forecast(Machine machine, Stretch last, Instant at) {
    var lastSecond = io.tallyhost.domain.model.naive.Calendar.monthEnd(at.getEpochSecond());
    var start = io.tallyhost.domain.model.naive.Calendar.monthStart(at.getEpochSecond());
    Same.amount(
        "forecast",
        machine.meter.charged(lastSecond).subtract(machine.meter.charged(start)),
        last.monthForecast(at));
  }
}
