package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** Billing periods by the words that orders use. */
public final class Cycles {

  private Cycles() {}

  public static BillingPeriod named(String field, String word) {
    return Arrays.stream(BillingPeriod.values())
        .filter(period -> period.isRenewed() && word(period).equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidValue(field, word, "monthly, quarterly, biannual or annual"));
  }

  public static String word(BillingPeriod period) {
    return period.name().toLowerCase(Locale.ROOT);
  }
}
