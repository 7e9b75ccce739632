package io.tallyhost.application.metering;

import io.tallyhost.application.service.UsageMeter;
import io.tallyhost.domain.metering.MeterPolicies;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import java.util.List;
import java.util.Optional;

/**
 * Use case of a job: what runs under another monthly cap than the operator wants goes on under the
 * one that is wanted, from the instant of that decision or from where its meter stands.
 */
public final class AlignCaps {

  private static final int AT_ONCE = 500;

  private final MeterPolicies policies;
  private final Meters meters;
  private final Services services;
  private final UsageMeter meter;

  public AlignCaps(MeterPolicies policies, Meters meters, Services services, UsageMeter meter) {
    this.policies = policies;
    this.meters = meters;
    this.services = services;
    this.meter = meter;
  }

  /** How many there were. */
  public int run() {
    var policy = policies.current();
    var all = 0;
    var after = Optional.<ServiceId>empty();
    for (var some = some(!policy.capsMonthly(), after);
        !some.isEmpty();
        some = some(!policy.capsMonthly(), after)) {
      services.findAll(some).forEach(service -> meter.rateChanged(service, policy.since()));
      all += some.size();
      after = Optional.of(some.get(some.size() - 1));
    }
    return all;
  }

  private List<ServiceId> some(boolean capped, Optional<ServiceId> after) {
    return meters.running(capped, after, AT_ONCE);
  }
}
