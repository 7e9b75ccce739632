package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.math.BigDecimal;

/**
 * Whether a reseller may promise its customers more than it has, and how many times as much. What
 * they really use stays within the limits either way.
 */
public record Overselling(boolean enabled, BigDecimal ratio) {

  // Before OFF, which is checked against it.
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  public static final Overselling OFF = new Overselling(false, BigDecimal.ONE);

  private static final int MOST_DECIMALS = 2;

  public Overselling {
    ratio = ratio.stripTrailingZeros();
    InvalidValue.unless(
        ratio.compareTo(BigDecimal.ONE) >= 0
            && ratio.compareTo(MOST) <= 0
            && ratio.scale() <= MOST_DECIMALS,
        "ratio",
        ratio.toPlainString(),
        "a number from 1 to 100 with at most 2 decimals");
  }

  /** How much may be promised of what is limited to so much. */
  public long promisable(long limit) {
    var hundredths = ratio.movePointRight(MOST_DECIMALS).longValueExact();
    return enabled ? Math.multiplyExact(limit, hundredths) / 100 : limit;
  }
}
