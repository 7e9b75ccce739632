package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** How often a service is paid: once, or every so many months. */
public enum Recurrence {
  ONCE(0),
  MONTHLY(1),
  QUARTERLY(3),
  BIANNUAL(6),
  ANNUAL(12);

  private final int months;

  Recurrence(int months) {
    this.months = months;
  }

  public static Recurrence named(String field, String word) {
    return Arrays.stream(values())
        .filter(cycle -> cycle.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidValue(field, word, "monthly, quarterly, biannual or annual"));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many months one payment lasts; none when it is paid once. */
  public int months() {
    return months;
  }
}
