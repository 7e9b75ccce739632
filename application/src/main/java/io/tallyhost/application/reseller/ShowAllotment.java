package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Customers.Tally;

/** Use case: what a reseller may give, what it promised, and what its customers use. */
public final class ShowAllotment {

  private final Hierarchy hierarchy;
  private final Customers customers;

  public ShowAllotment(Hierarchy hierarchy, Customers customers) {
    this.hierarchy = hierarchy;
    this.customers = customers;
  }

  /** The limits beside the sums. */
  public record Answer(Allotment allotment, Tally tally) {}

  public Answer handle(Principal principal, AccountId id) {
    var reseller = hierarchy.seen(principal, Permission.LIMITS_VIEW, id);
    return new Answer(reseller.allotment(), customers.tally(reseller.owner()));
  }
}
