package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Rounding;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A time in which a service ran at one rate, from an instant on and perhaps until another.
 *
 * <p>Within it the cents run so far are {@code floor(rate × seconds ÷ 3600)}, the seconds counted
 * on from earlier stretches at the same rate, and never more in a calendar month than its cap. The
 * charge of a part is the difference between its ends, so that parts always add up.
 *
 * @param payer whose wallet pays for it
 * @param number counts the stretches of a service from 0
 */
public record Stretch(
    MeteredService service,
    Owner payer,
    int number,
    MeterRate terms,
    Carried carried,
    Instant startedAt,
    Optional<Instant> stoppedAt) {

  private static final long HOUR = 3600;

  public Stretch {
    InvalidValue.unless(number >= 0, "number", number, "zero or more");
    var started = startedAt;
    InvalidValue.unless(
        stoppedAt.map(stop -> !stop.isBefore(started)).orElse(true),
        "stopped",
        stoppedAt,
        "not before the start");
  }

  /** The first one of a service. */
  public static Stretch first(
      MeteredService service, Owner payer, MeterRate terms, Instant startedAt) {
    var nothing = Carried.nothing(terms.rate().perHour().currency());
    return new Stretch(service, payer, 0, terms, nothing, startedAt, Optional.empty());
  }

  public boolean isRunning() {
    return stoppedAt.isEmpty();
  }

  /** The same, ended; never before it began. */
  public Stretch stopped(Instant at) {
    InvalidValue.unless(isRunning(), "stopped", stoppedAt, "still running");
    var stop = Months.later(at, startedAt);
    return new Stretch(service, payer, number, terms, carried, startedAt, Optional.of(stop));
  }

  /** The one after this one, which has ended. Another rate starts another count. */
  public Stretch next(MeterRate nextTerms, Instant at) {
    var end = stoppedAt.orElseThrow(() -> new IllegalStateException("It still runs: " + service));
    var start = Months.later(at, end);
    var sameRate = nextTerms.rate().equals(terms.rate());
    var sameMonth = Months.of(start).equals(Months.of(end));
    var left =
        new Carried(
            sameRate ? secondsUntil(end) : 0,
            sameMonth ? monthToDate(end) : Money.zero(currency()),
            lifetime(end));
    return new Stretch(service, payer, number + 1, nextTerms, left, start, Optional.empty());
  }

  /** What the part of it within {@code [from, to)} costs. */
  public Usage charge(Instant from, Instant to) {
    var start = within(from);
    var end = within(to);
    return start.isBefore(end)
        ? new Usage(end.getEpochSecond() - start.getEpochSecond(), amount(start, end))
        : Usage.none(currency());
  }

  /** The same, month by month, with all it follows from. */
  public List<Charge> charges(Instant from, Instant to) {
    var start = within(from);
    var end = within(to);
    return start.isBefore(end) ? split(start, end) : List.of();
  }

  /** What its service costs from the start of the month of that instant until then. */
  public Money monthToDate(Instant at) {
    var before =
        Months.of(startedAt).equals(Months.of(at)) ? carried.thisMonth() : Money.zero(currency());
    return before.plus(charge(Months.startOf(at), at).amount());
  }

  /** What its service will have cost in the month of that instant if nothing changes. */
  public Money monthForecast(Instant at) {
    var lastInstant = Months.endOf(at);
    return monthToDate(at).plus(charge(at, lastInstant).amount());
  }

  /** Everything ever charged for its service until then. */
  public Usage lifetime(Instant at) {
    return carried.lifetime().plus(charge(startedAt, at));
  }

  private Money amount(Instant start, Instant end) {
    var sum = Money.zero(currency());
    for (var part : split(start, end)) {
      sum = sum.plus(part.amount());
    }
    return sum;
  }

  private List<Charge> split(Instant start, Instant end) {
    var charges = new ArrayList<Charge>(1);
    for (var from = start; from.isBefore(end); ) {
      var to = Months.earlier(end, Months.endOf(from));
      charges.add(inMonth(from, to));
      from = to;
    }
    return charges;
  }

  /** A part that lies in one calendar month. */
  private Charge inMonth(Instant from, Instant to) {
    var first = Months.later(Months.startOf(from), startedAt);
    var before = first.equals(startedAt) ? carried.thisMonth() : Money.zero(currency());
    var room = terms.monthlyCap().map(cap -> cap.minus(before).max(Money.zero(cap.currency())));
    var entered = Rounding.floor(terms.rate().perHour().minor(), secondsUntil(first), HOUR);
    return new Charge(from, to, terms.rate(), secondsUntil(from), entered, room);
  }

  private long secondsUntil(Instant at) {
    return carried.secondsAtRate() + at.getEpochSecond() - startedAt.getEpochSecond();
  }

  private Instant within(Instant at) {
    var notBefore = Months.later(at, startedAt);
    return stoppedAt.map(stop -> Months.earlier(notBefore, stop)).orElse(notBefore);
  }

  private Currency currency() {
    return terms.rate().perHour().currency();
  }
}
