package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.MeterPolicies;
import io.tallyhost.domain.metering.MeterPolicy;

/** Use case: what the operator decided about metering. */
public final class ShowMeterPolicy {

  private final MeterPolicies policies;

  public ShowMeterPolicy(MeterPolicies policies) {
    this.policies = policies;
  }

  public MeterPolicy handle(Principal principal) {
    Access.requireOperator(principal, Permission.SETTINGS_VIEW);
    return policies.current();
  }
}
