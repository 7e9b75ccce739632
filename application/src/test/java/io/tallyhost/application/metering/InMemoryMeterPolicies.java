package io.tallyhost.application.metering;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.metering.MeterPolicies;
import io.tallyhost.domain.metering.MeterPolicy;

/** The policy in a map of one. */
public final class InMemoryMeterPolicies implements MeterPolicies {

  private final InMemoryTable<String, MeterPolicy> policies;

  public InMemoryMeterPolicies(InMemoryUnitOfWork unitOfWork) {
    this.policies = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public MeterPolicy current() {
    return policies.find("current").orElse(MeterPolicy.INITIAL);
  }

  @Override
  public void change(MeterPolicy policy) {
    policies.put("current", policy);
  }
}
