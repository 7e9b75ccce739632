package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import java.util.Currency;

/** How long something ran, and what that costs net. */
public record Usage(long seconds, Money amount) {

  public static Usage none(Currency currency) {
    return new Usage(0, Money.zero(currency));
  }

  public Usage plus(Usage other) {
    return new Usage(Math.addExact(seconds, other.seconds), amount.plus(other.amount));
  }

  public Usage minus(Usage other) {
    return new Usage(Math.subtractExact(seconds, other.seconds), amount.minus(other.amount));
  }

  public boolean isNothing() {
    return seconds == 0 && amount.isZero();
  }
}
