package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What the operator decides about metering.
 *
 * @param capsMonthly whether the hours of a month cost no more than its monthly price
 * @param since from when on that counts; what ran before is billed as it was said then
 */
public record MeterPolicy(boolean capsMonthly, Instant since) {

  /** Before anybody has said anything. */
  public static final MeterPolicy INITIAL = new MeterPolicy(true, Instant.EPOCH);

  /** What a running hour costs of something with that rate and monthly price. */
  public MeterRate rate(HourlyRate rate, Money monthlyPrice) {
    return new MeterRate(rate, capsMonthly ? Optional.of(monthlyPrice) : Optional.empty());
  }

  /** The same, or said anew from that instant on. */
  public MeterPolicy cappingMonthly(boolean caps, Instant now) {
    return caps == capsMonthly ? this : new MeterPolicy(caps, now);
  }
}
