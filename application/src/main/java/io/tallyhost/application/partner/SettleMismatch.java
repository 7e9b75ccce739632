package io.tallyhost.application.partner;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCase.Settlement;
import io.tallyhost.domain.partner.MismatchCases;
import java.util.Map;

/** Use case of the operator: a case was looked into. With the last one the review is over. */
public final class SettleMismatch {

  private final MismatchCases cases;
  private final Office office;

  public SettleMismatch(MismatchCases cases, Office office) {
    this.cases = cases;
    this.office = office;
  }

  public MismatchCase handle(Principal principal, String id, String note) {
    Access.requireOperator(principal, Permission.RECONCILIATION_SETTLE);
    return office.unitOfWork().perform(() -> settle(principal, id, note));
  }

  private MismatchCase settle(Principal principal, String id, String note) {
    var found = cases.lock(id).orElseThrow(() -> new NotFound("Case"));
    if (!found.isOpen()) {
      throw new Conflict("This case is settled already");
    }
    var settled = found.settled(new Settlement(principal.account(), office.now(), note.strip()));
    cases.settle(settled);
    office
        .recorder()
        .changed(
            principal,
            found.owner(),
            "reconciliation.settle",
            id,
            Map.of(),
            Map.of("note", note.strip()));
    return settled;
  }
}
