package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/**
 * How a reseller pays.
 *
 * @param vpsLimit how many VPS it may have at most; nothing means any number
 * @param autoCharge whether a month's invoice is taken from the wallet at once
 */
public record BillingTerms(BillingMode mode, Optional<Integer> vpsLimit, boolean autoCharge) {

  public static final BillingTerms PREPAID =
      new BillingTerms(BillingMode.PREPAID, Optional.empty(), true);

  private static final int MOST_VPS = 1_000_000;

  public BillingTerms {
    InvalidValue.unless(
        vpsLimit.map(limit -> limit >= 0 && limit <= MOST_VPS).orElse(true),
        "vps_limit",
        vpsLimit,
        "a whole number from 0 to 1000000");
  }

  public boolean isPostpaid() {
    return mode == BillingMode.POSTPAID;
  }

  /** Whether that many may run at once. */
  public boolean allowVps(long number) {
    return vpsLimit.map(limit -> number <= limit).orElse(true);
  }
}
