package io.tallyhost.application.metering;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a tick did.
 *
 * @param until everything before it is billed now
 * @param wallets that were billed
 * @param serviceHours lines that were written
 * @param debited minor units taken from wallets, by currency
 * @param owed minor units that became arrears
 * @param accrued minor units that wait for invoices
 */
public record TickFigures(
    Instant until,
    long wallets,
    long serviceHours,
    Map<String, Long> debited,
    Map<String, Long> owed,
    Map<String, Long> accrued) {

  public TickFigures {
    debited = Collections.unmodifiableMap(new TreeMap<>(debited));
    owed = Collections.unmodifiableMap(new TreeMap<>(owed));
    accrued = Collections.unmodifiableMap(new TreeMap<>(accrued));
  }

  static TickFigures nothing(Instant until) {
    return new TickFigures(until, 0, 0, Map.of(), Map.of(), Map.of());
  }

  /** These and those. */
  TickFigures plus(Collection<WalletTick> ticks) {
    var taken = new TreeMap<>(debited);
    var missing = new TreeMap<>(owed);
    var waiting = new TreeMap<>(accrued);
    for (var tick : ticks) {
      add(taken, tick.debited());
      add(missing, tick.owed());
      add(waiting, tick.accrues() ? tick.net() : Money.zero(tick.meter().currency()));
    }
    return new TickFigures(
        until, wallets + ticks.size(), serviceHours + lines(ticks), taken, missing, waiting);
  }

  /** For the audit: what was billed, from which wallet to which in the order of their keys. */
  Map<String, String> facts(Owner first, Owner last) {
    return Map.of(
        "wallets", Long.toString(wallets),
        "service_hours", Long.toString(serviceHours),
        "first_account", first.account().value(),
        "last_account", last.account().value(),
        "debited_cents", debited.toString(),
        "arrears_cents", owed.toString(),
        "accrued_cents", accrued.toString());
  }

  private static long lines(Collection<WalletTick> ticks) {
    return ticks.stream()
        .flatMap(tick -> tick.hours().stream())
        .mapToLong(hour -> hour.lines().size())
        .sum();
  }

  private static void add(Map<String, Long> sums, Money amount) {
    if (!amount.isZero()) {
      sums.merge(amount.currency().getCurrencyCode(), amount.minor(), Math::addExact);
    }
  }
}
