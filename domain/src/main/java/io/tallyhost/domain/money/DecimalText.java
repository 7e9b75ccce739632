package io.tallyhost.domain.money;

import io.tallyhost.domain.shared.InvalidValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Money as decimal text, the way people and some dialects write it. */
public final class DecimalText {

  /** No dialect moves more than this many minor units at once. */
  public static final long MOST_MINOR_UNITS = 1_000_000_000_000L;

  private static final Pattern PLAIN = Pattern.compile("(-?)([0-9]{1,13})(?:\\.([0-9]{1,10}))?");

  private DecimalText() {}

  /** {@code 25.00} of a currency with two decimals; plain, without grouping or symbol. */
  public static String of(Money money) {
    return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits())
        .toPlainString();
  }

  /** Reads a positive amount exactly; the text is judged before any arithmetic is done on it. */
  public static Money parsePositive(String field, String text, Currency currency) {
    var digits = currency.getDefaultFractionDigits();
    var allowed = "a positive amount with at most %d decimals".formatted(digits);
    var parts = PLAIN.matcher(text);
    InvalidValue.unless(parts.matches(), field, text, allowed);
    var fraction = parts.group(3) == null ? "" : withoutTrailingZeros(parts.group(3));
    InvalidValue.unless(
        parts.group(1).isEmpty() && fraction.length() <= digits, field, text, allowed);
    var minor = new BigDecimal(text).movePointRight(digits).longValueExact();
    InvalidValue.unless(minor > 0 && minor <= MOST_MINOR_UNITS, field, text, allowed);
    return new Money(currency, minor);
  }

  private static String withoutTrailingZeros(String fraction) {
    var end = fraction.length();
    while (end > 0 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    return fraction.substring(0, end);
  }
}
