package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Currency;

/**
 * What the earlier stretches of a service leave to the next one, so that nobody has to read them.
 *
 * @param secondsAtRate run so far at the rate that the next one has
 * @param thisMonth charged so far in the calendar month in which the next one starts
 * @param lifetime everything that was ever charged for the service
 */
public record Carried(long secondsAtRate, Money thisMonth, Usage lifetime) {

  public Carried {
    InvalidValue.unless(secondsAtRate >= 0, "seconds", secondsAtRate, "zero or more");
  }

  static Carried nothing(Currency currency) {
    return new Carried(0, Money.zero(currency), Usage.none(currency));
  }
}
