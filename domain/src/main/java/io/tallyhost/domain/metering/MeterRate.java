package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/**
 * What a running hour costs.
 *
 * @param monthlyCap at which the hours of one calendar month stop to cost anything
 */
public record MeterRate(HourlyRate rate, Optional<Money> monthlyCap) {

  public MeterRate {
    InvalidValue.unless(
        monthlyCap.map(cap -> !cap.isNegative()).orElse(true),
        "monthly cap",
        monthlyCap,
        "zero or more");
  }
}
