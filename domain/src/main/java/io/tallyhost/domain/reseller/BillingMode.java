package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;

/** Whether a reseller pays before or after. */
public enum BillingMode {
  PREPAID,
  POSTPAID;

  /** The one of that name. */
  public static BillingMode named(String name) {
    return switch (name) {
      case "PREPAID" -> PREPAID;
      case "POSTPAID" -> POSTPAID;
      default -> throw new InvalidValue("billing_mode", name, "PREPAID or POSTPAID");
    };
  }
}
