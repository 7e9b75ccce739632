package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.reseller.Resellers;

/** Use case: everything at a glance, for the operator. */
public final class ShowDashboard {

  private final Resellers resellers;
  private final Holdings holdings;

  public ShowDashboard(Resellers resellers, Holdings holdings) {
    this.resellers = resellers;
    this.holdings = holdings;
  }

  /** The figures. */
  public record Dashboard(Resellers.Overview overview, long services) {}

  public Dashboard handle(Principal principal) {
    Access.requireOperator(principal, Permission.RESELLERS_VIEW);
    return new Dashboard(resellers.overview(), holdings.liveServices());
  }
}
