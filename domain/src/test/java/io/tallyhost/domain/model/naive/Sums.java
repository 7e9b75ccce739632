package io.tallyhost.domain.model.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** Sums and fractions of big numbers. */
public final class Sums {

  private Sums() {}

  public static BigInteger halfUp(BigInteger amount, long numerator, long denominator) {
    return divided(
        amount.multiply(BigInteger.valueOf(numerator)), denominator, RoundingMode.HALF_UP);
  }

  public static BigInteger upwards(BigInteger amount, long denominator) {
    return divided(amount, denominator, RoundingMode.CEILING);
  }

  public static BigInteger downwards(BigInteger amount, long denominator) {
    return divided(amount, denominator, RoundingMode.FLOOR);
  }

  public static BigInteger of(Collection<BigInteger> amounts) {
    return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger divided(BigInteger amount, long denominator, RoundingMode mode) {
    return new BigDecimal(amount)
        .divide(BigDecimal.valueOf(denominator), 0, mode)
        .toBigIntegerExact();
  }
}
