package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Rounding;
import java.time.Instant;
import java.util.Optional;

/**
 * What a part of a stretch costs that lies in one calendar month, and all it follows from.
 *
 * @param secondsBefore run at this rate before the part, earlier stretches included
 * @param entered cents run at this rate when the stretch entered the month
 * @param room what the month's cap left to the stretch then; nothing where no cap is
 */
public record Charge(
    Instant from,
    Instant to,
    HourlyRate rate,
    long secondsBefore,
    long entered,
    Optional<Money> room) {

  private static final long HOUR = 3600;

  public long seconds() {
    return to.getEpochSecond() - from.getEpochSecond();
  }

  /** Cents run at this rate until its start: {@code floor(rate × seconds ÷ 3600)}. */
  public Money runBefore() {
    return money(cents(secondsBefore));
  }

  /** The same until its end. */
  public Money runAfter() {
    return money(cents(secondsBefore + seconds()));
  }

  /** What the cap took off. */
  public Money takenByCap() {
    return runAfter().minus(runBefore()).minus(amount());
  }

  public Money amount() {
    return money(capped(cents(secondsBefore + seconds())) - capped(cents(secondsBefore)));
  }

  /** Cents that may be charged of those run since the stretch entered the month. */
  private long capped(long run) {
    return room.map(left -> Math.min(left.minor(), run - entered)).orElse(run);
  }

  private long cents(long seconds) {
    return Rounding.floor(rate.perHour().minor(), seconds, HOUR);
  }

  private Money money(long cents) {
    return new Money(rate.perHour().currency(), cents);
  }
}
