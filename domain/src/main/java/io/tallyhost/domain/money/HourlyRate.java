package io.tallyhost.domain.money;

import io.tallyhost.domain.shared.InvalidValue;

/** What one running hour costs, in whole minor units. */
public record HourlyRate(Money perHour) {

  /** A month of 30 days; a monthly price is spread over this many hours. */
  public static final int HOURS_A_MONTH = 720;

  public HourlyRate {
    InvalidValue.unless(!perHour.isNegative(), "hourly rate", perHour.minor(), "zero or more");
  }

  /** The rate of a monthly price: never less than the month would cost. */
  public static HourlyRate ofMonthly(Money monthly) {
    return new HourlyRate(
        new Money(monthly.currency(), Rounding.ceiling(monthly.minor(), 1, HOURS_A_MONTH)));
  }

  public HourlyRate plus(HourlyRate other) {
    return new HourlyRate(perHour.plus(other.perHour));
  }
}
