package io.tallyhost.application.metering;

import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a service's meter shows.
 *
 * @param billed everything ever billed for it
 * @param lastBilledAt until when it is billed; nothing when it was never billed
 * @param pending billed, but waiting for the month's invoice
 * @param pendingSince from when on it waits
 * @param monthToDate what the running month has cost so far, up to the second
 * @param monthForecast what it will have cost if nothing changes
 */
public record MeterFigures(
    Usage billed,
    Optional<Instant> lastBilledAt,
    Usage pending,
    Optional<Instant> pendingSince,
    Money monthToDate,
    Money monthForecast) {

  /** Read off a service's recent stretches, at least one. */
  static MeterFigures of(
      List<Stretch> recent, MeteredWallet wallet, boolean postpaid, Instant now) {
    var last = recent.stream().max(Comparator.comparingInt(Stretch::number)).orElseThrow();
    var until = wallet.meteredUntil();
    var month = Months.endOf(now);
    var billed = last.lifetime(month).minus(sum(recent, until, month));
    var waits =
        postpaid ? sum(recent, wallet.invoicedUntil(), until) : Usage.none(wallet.currency());
    return new MeterFigures(
        billed,
        Optional.of(lastBilled(last, until)).filter(at -> !billed.isNothing()),
        waits,
        waits.isNothing() ? Optional.empty() : Optional.of(since(recent, wallet)),
        last.monthToDate(now),
        last.monthForecast(now));
  }

  private static Instant lastBilled(Stretch last, Instant until) {
    return last.stoppedAt().filter(stop -> stop.isBefore(until)).orElse(until);
  }

  private static Usage sum(List<Stretch> stretches, Instant from, Instant to) {
    var sum = Usage.none(stretches.get(0).terms().rate().perHour().currency());
    for (var stretch : stretches) {
      sum = sum.plus(stretch.charge(from, to));
    }
    return sum;
  }

  private static Instant since(List<Stretch> recent, MeteredWallet wallet) {
    return recent.stream()
        .filter(
            stretch -> !stretch.charge(wallet.invoicedUntil(), wallet.meteredUntil()).isNothing())
        .map(Stretch::startedAt)
        .min(Comparator.naturalOrder())
        .filter(start -> start.isAfter(wallet.invoicedUntil()))
        .orElse(wallet.invoicedUntil());
  }
}
