package io.tallyhost.domain.service;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * What a service costs, net, and until when it is paid.
 *
 * @param price of one period; of a month for what is metered by the hour
 * @param hourlyRate there exactly when it is metered by the hour
 * @param nextDueAt when the next period is to be paid
 * @param cancelledAt when its renewal was called off
 */
public record ServiceBilling(
    BillingPeriod period,
    Money price,
    Optional<HourlyRate> hourlyRate,
    Optional<Instant> nextDueAt,
    Optional<Instant> cancelledAt) {

  public ServiceBilling {
    InvalidValue.unless(!price.isNegative(), "price", price.minor(), "zero or more");
    InvalidValue.unless(
        hourlyRate.isPresent() == (period == BillingPeriod.HOURLY),
        "hourly rate",
        hourlyRate,
        "there exactly when billed by the hour");
    InvalidValue.unless(
        period.isRenewed() || nextDueAt.isEmpty(), "next due", nextDueAt, "only what is renewed");
  }

  /** Metered by the hour at the rate of that monthly price. */
  public static ServiceBilling hourly(Money monthlyPrice) {
    return hourly(monthlyPrice, HourlyRate.ofMonthly(monthlyPrice));
  }

  public static ServiceBilling hourly(Money monthlyPrice, HourlyRate rate) {
    return new ServiceBilling(
        BillingPeriod.HOURLY, monthlyPrice, Optional.of(rate), Optional.empty(), Optional.empty());
  }

  /** Paid in advance until that instant. */
  public static ServiceBilling renewed(BillingPeriod period, Money price, Instant nextDueAt) {
    return new ServiceBilling(
        period, price, Optional.empty(), Optional.of(nextDueAt), Optional.empty());
  }

  public static ServiceBilling once(Money price) {
    return new ServiceBilling(
        BillingPeriod.ONCE, price, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isHourly() {
    return period == BillingPeriod.HOURLY;
  }

  public ServiceBilling cancelled(Instant at) {
    return new ServiceBilling(period, price, hourlyRate, nextDueAt, Optional.of(at));
  }

  public ServiceBilling resumed() {
    return new ServiceBilling(period, price, hourlyRate, nextDueAt, Optional.empty());
  }

  /** Paid until that instant. */
  public ServiceBilling dueAt(Instant next) {
    return new ServiceBilling(period, price, hourlyRate, Optional.of(next), cancelledAt);
  }

  /** At another price; what is metered gets the rate of that price. */
  public ServiceBilling at(Money otherPrice) {
    return new ServiceBilling(
        period,
        otherPrice,
        hourlyRate.map(old -> HourlyRate.ofMonthly(otherPrice)),
        nextDueAt,
        cancelledAt);
  }
}
