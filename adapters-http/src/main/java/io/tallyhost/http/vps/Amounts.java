package io.tallyhost.http.vps;

import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import java.util.Locale;

/** Money as it stands in a sentence: {@code €0.07}. */
final class Amounts {

  private Amounts() {}

  static String shown(Money money) {
    return money.currency().getSymbol(symbolLocale(money)) + DecimalText.of(money);
  }

  // A currency has its short symbol only where it is at home.
  private static Locale symbolLocale(Money money) {
    return switch (money.currency().getCurrencyCode()) {
      case "EUR" -> Locale.GERMANY;
      case "GBP" -> Locale.UK;
      default -> Locale.US;
    };
  }
}
