package io.tallyhost.domain.catalog;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;

/** What one period costs, net, in one currency. */
public record Price(BillingPeriod period, Money amount) {

  public Price {
    InvalidValue.unless(!amount.isNegative(), "price", amount.minor(), "zero or more");
    InvalidValue.unless(
        period != BillingPeriod.HOURLY,
        "period",
        period,
        "any but hourly, which follows the month");
  }
}
