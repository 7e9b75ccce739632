package io.tallyhost.domain.money;

import io.tallyhost.domain.shared.InvalidValue;

/** A share of an amount in hundredths of a percent: 1900 basis points are 19 %. */
public record Percentage(int basisPoints) {

  public static final Percentage ZERO = new Percentage(0);

  private static final int WHOLE = 10_000;

  public Percentage {
    InvalidValue.unless(
        basisPoints >= 0 && basisPoints <= WHOLE, "percentage", basisPoints, "0 to 10000");
  }

  public static Percentage ofPercent(int percent) {
    return new Percentage(Math.multiplyExact(percent, 100));
  }

  /** That share of the amount, rounded half away from zero. */
  public Money of(Money amount) {
    return new Money(amount.currency(), Rounding.halfUp(amount.minor(), basisPoints, WHOLE));
  }
}
