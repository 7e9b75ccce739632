package io.tallyhost.domain.money;

import java.math.BigInteger;

/** The one place where a fraction becomes a whole minor unit. Exact for every long. */
public final class Rounding {

  private Rounding() {}

  /** {@code amount × numerator ÷ denominator}, a half away from zero: percentages and tax. */
  public static long halfUp(long amount, long numerator, long denominator) {
    var doubled = product(amount, numerator).shiftLeft(1);
    var divisor = BigInteger.valueOf(denominator);
    var magnitude = doubled.abs().add(divisor).divide(divisor.shiftLeft(1));
    return (doubled.signum() < 0 ? magnitude.negate() : magnitude).longValueExact();
  }

  /** {@code amount × numerator ÷ denominator}, towards zero for what is positive: metered time. */
  public static long floor(long amount, long numerator, long denominator) {
    return fits(amount, numerator)
        ? Math.floorDiv(amount * numerator, denominator)
        : floorOfMore(amount, numerator, denominator);
  }

  private static long floorOfMore(long amount, long numerator, long denominator) {
    var parts = product(amount, numerator).divideAndRemainder(BigInteger.valueOf(denominator));
    var below = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return below.longValueExact();
  }

  /** {@code amount × numerator ÷ denominator}, upwards: a monthly price as an hourly rate. */
  public static long ceiling(long amount, long numerator, long denominator) {
    return Math.negateExact(floor(Math.negateExact(amount), numerator, denominator));
  }

  // The high half of the product only repeats the sign of the low one.
  private static boolean fits(long one, long other) {
    return Math.multiplyHigh(one, other) == (one * other) >> (Long.SIZE - 1);
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
