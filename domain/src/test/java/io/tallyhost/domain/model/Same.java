package io.tallyhost.domain.model;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;

/** Comparisons of the product with the model. */
final class Same {

  private Same() {}

  static void amount(String what, BigInteger expected, Money actual) {
    number(what, expected, actual.minor());
  }

  static void number(String what, BigInteger expected, long actual) {
    if (expected.bitLength() > 63 || expected.longValue() != actual) {
      throw new AssertionError("%s: expected %s but was %s".formatted(what, expected, actual));
    }
  }

  static void number(String what, long expected, long actual) {
    if (expected != actual) {
      throw new AssertionError("%s: expected %s but was %s".formatted(what, expected, actual));
    }
  }

  static void thing(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("%s: expected %s but was %s".formatted(what, expected, actual));
    }
  }

  static void holds(String what, boolean condition) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }

  /** Whether it can be built. */
  static void possible(String what, boolean allowed, Supplier<?> building) {
    holds(what, built(what, allowed, building::get).isPresent() == allowed);
  }

  /** What was built; nothing when the product refuses to build it, which it then must. */
  static <T> Optional<T> built(String what, boolean allowed, Supplier<T> building) {
    try {
      var built = building.get();
      if (!allowed) {
        throw new AssertionError(what + " should have been refused: " + built);
      }
      return Optional.of(built);
    } catch (InvalidValue | IllegalStateException | ArithmeticException refused) {
      if (allowed) {
        throw new AssertionError(what + " should have been possible", refused);
      }
      return Optional.empty();
    }
  }
}
