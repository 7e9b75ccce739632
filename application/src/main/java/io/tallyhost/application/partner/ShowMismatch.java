package io.tallyhost.application.partner;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCases;

/** Use case: one disagreement between reports and books. */
public final class ShowMismatch {

  private static final String THING = "Case";

  private final MismatchCases cases;

  public ShowMismatch(MismatchCases cases) {
    this.cases = cases;
  }

  public MismatchCase handle(Principal principal, String id) {
    var found = cases.find(id).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, Permission.RECONCILIATION_VIEW, found.owner(), THING);
    return found;
  }
}
