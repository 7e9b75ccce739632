package io.tallyhost.application.wallet;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.wallet.LedgerProof;

/** Use case of the operator: does everything that was booked still add up? */
public final class VerifyLedger {

  private final LedgerProof proof;

  public VerifyLedger(LedgerProof proof) {
    this.proof = proof;
  }

  public LedgerProof.Finding handle(Principal principal) {
    Access.requireOperator(principal, Permission.AUDIT_VIEW);
    return verify();
  }

  /** The same for whoever has the machine itself. */
  public LedgerProof.Finding verify() {
    return proof.prove();
  }
}
