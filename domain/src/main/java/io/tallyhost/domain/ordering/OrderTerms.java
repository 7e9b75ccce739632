package io.tallyhost.domain.ordering;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.reseller.BillingMode;
import java.util.Optional;

/** How an order is billed, fixed when it is placed. */
public record OrderTerms(
    BillingMode mode,
    BillingPeriod period,
    Optional<HourlyRate> hourlyRate,
    Optional<String> promoCode) {

  public boolean isHourly() {
    return period == BillingPeriod.HOURLY;
  }

  public boolean isPostpaid() {
    return mode == BillingMode.POSTPAID;
  }
}
