package io.tallyhost.domain.money;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Collection;
import java.util.Currency;

/** An exact, signed amount in the smallest unit of one currency. */
public record Money(Currency currency, long minor) implements Comparable<Money> {

  public Money {
    InvalidValue.unless(
        currency.getDefaultFractionDigits() >= 0,
        "currency",
        currency,
        "a currency that people pay with");
  }

  public static Money of(String currencyCode, long minor) {
    return new Money(currency(currencyCode), minor);
  }

  public static Money zero(Currency currency) {
    return new Money(currency, 0);
  }

  /** The ISO 4217 currency of that code. */
  public static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValue("currency", code, "an ISO 4217 code");
    }
  }

  /** The sum of amounts in one currency; zero of that currency when there are none. */
  public static Money sum(Currency currency, Collection<Money> amounts) {
    var sum = zero(currency);
    for (var amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  public Money plus(Money other) {
    return new Money(currency, Math.addExact(minor, sameCurrency(other)));
  }

  public Money minus(Money other) {
    return new Money(currency, Math.subtractExact(minor, sameCurrency(other)));
  }

  public Money times(long factor) {
    return new Money(currency, Math.multiplyExact(minor, factor));
  }

  public Money negated() {
    return new Money(currency, Math.negateExact(minor));
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  public boolean isZero() {
    return minor == 0;
  }

  /** The amount itself when it is more than zero. */
  public Money requirePositive(String field) {
    InvalidValue.unless(isPositive(), field, minor, "more than zero");
    return this;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other));
  }

  @Override
  public String toString() {
    return DecimalText.of(this) + " " + currency.getCurrencyCode();
  }

  private long sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new MixedCurrencies(currency, other.currency);
    }
    return other.minor;
  }
}
