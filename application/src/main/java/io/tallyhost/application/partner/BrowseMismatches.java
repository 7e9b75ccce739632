package io.tallyhost.application.partner;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;

/** Use case: where reports and books disagreed: everybody's for the operator, else one's own. */
public final class BrowseMismatches {

  private final MismatchCases cases;

  public BrowseMismatches(MismatchCases cases) {
    this.cases = cases;
  }

  public Page<MismatchCase> handle(
      Principal principal, MismatchCases.Query query, PageRequest page) {
    Access.require(principal, Permission.RECONCILIATION_VIEW);
    var reseller = ListCreditEvents.scope(principal, query.reseller());
    return cases.list(new MismatchCases.Query(reseller, query.isOpen()), page);
  }
}
