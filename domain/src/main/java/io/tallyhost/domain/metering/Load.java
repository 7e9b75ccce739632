package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Currency;

/**
 * What a wallet pays for right now, counted as it changes.
 *
 * @param running services that run
 * @param perHour what they cost an hour together
 * @param unsettled stretches that are not billed to their end
 */
public record Load(long running, Money perHour, long unsettled) {

  public Load {
    InvalidValue.unless(
        running >= 0 && unsettled >= running, "running", running, "zero to " + unsettled);
    InvalidValue.unless(!perHour.isNegative(), "rate", perHour, "zero or more");
  }

  public static Load none(Currency currency) {
    return new Load(0, Money.zero(currency), 0);
  }

  Load started(HourlyRate rate) {
    return new Load(running + 1, perHour.plus(rate.perHour()), unsettled + 1);
  }

  Load stopped(HourlyRate rate) {
    return new Load(running - 1, perHour.minus(rate.perHour()), unsettled);
  }

  Load settled(long stretches) {
    return new Load(running, perHour, unsettled - stretches);
  }
}
