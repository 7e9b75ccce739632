package io.tallyhost.domain.partner;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What a reseller's customer paid for, or what was taken back. */
public enum CreditEventKind {
  TOPUP,
  PURCHASE,
  RENEWAL,
  REFUND,
  CHARGEBACK,
  CORRECTION;

  /** The one of that name. */
  public static CreditEventKind named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "kind", name, "topup, purchase, renewal, refund, chargeback or correction"));
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says something about an earlier event, which it then names. */
  public boolean refersBack() {
    return this == REFUND || this == CHARGEBACK || this == CORRECTION;
  }
}
