package io.tallyhost.application.metering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.MeterPolicies;
import io.tallyhost.domain.metering.MeterPolicy;
import java.util.Map;

/**
 * Use case: whether hours stop to cost anything at the monthly price. It counts from now on; what
 * was billed stays billed, and what runs is brought under it by {@link AlignCaps}.
 */
public final class ChangeMeterPolicy {

  private final MeterPolicies policies;
  private final Office office;

  public ChangeMeterPolicy(MeterPolicies policies, Office office) {
    this.policies = policies;
    this.office = office;
  }

  /** The policy afterwards. */
  public MeterPolicy handle(Principal principal, boolean capsMonthly) {
    Access.requireOperator(principal, Permission.SETTINGS_EDIT);
    return office.unitOfWork().perform(() -> change(principal, capsMonthly));
  }

  private MeterPolicy change(Principal principal, boolean capsMonthly) {
    var before = policies.current();
    var after = before.cappingMonthly(capsMonthly, office.now());
    if (!after.equals(before)) {
      policies.change(after);
      office
          .recorder()
          .changed(
              principal, principal.owner(), "settings.edit", "metering", told(before), told(after));
    }
    return after;
  }

  private static Map<String, String> told(MeterPolicy policy) {
    return Map.of("hourly_monthly_cap", Boolean.toString(policy.capsMonthly()));
  }
}
