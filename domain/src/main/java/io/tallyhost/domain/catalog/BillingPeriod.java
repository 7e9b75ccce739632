package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How often a thing is paid for. */
public enum BillingPeriod {
  HOURLY(0),
  MONTHLY(1),
  QUARTERLY(3),
  BIANNUAL(6),
  ANNUAL(12),
  /** Paid once; nothing is renewed. */
  ONCE(0);

  private final int months;

  BillingPeriod(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  /** Whether it is paid in advance and renewed. */
  public boolean isRenewed() {
    return months > 0;
  }

  /**
   * The first end of a period after that instant. Counted from the very start, so that what began
   * on a 31st is due on the last day of short months and on the 31st again afterwards.
   */
  public Instant dueAfter(Instant start, Instant after) {
    InvalidValue.unless(isRenewed(), "billing period", this, "one that is renewed");
    var from = start.atZone(ZoneOffset.UTC);
    var whole = Math.max(0, monthsBetween(from, after) / months);
    var due = from.plusMonths(Math.multiplyExact(whole, (long) months));
    while (!due.toInstant().isAfter(after)) {
      whole++;
      due = from.plusMonths(Math.multiplyExact(whole, (long) months));
    }
    return due.toInstant();
  }

  private static long monthsBetween(ZonedDateTime from, Instant to) {
    return ChronoUnit.MONTHS.between(from, to.atZone(ZoneOffset.UTC));
  }
}
