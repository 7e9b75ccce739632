package io.tallyhost.application.wallet;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.wallet.LedgerProof;
import java.util.List;
import java.util.Optional;

/** Use case of the operator: is all that was booked as it was written, and does it add up? */
public final class VerifyLedger {

  private final List<LedgerProof> proofs;

  public VerifyLedger(LedgerProof... proofs) {
    this.proofs = List.of(proofs);
  }

  public LedgerProof.Finding handle(Principal principal) {
    Access.requireOperator(principal, Permission.AUDIT_VIEW);
    return verify();
  }

  /** The same for whoever has the machine itself. */
  public LedgerProof.Finding verify() {
    return proofs.stream()
        .map(LedgerProof::prove)
        .reduce(LedgerProof.Finding.of(Optional.empty()), LedgerProof.Finding::and);
  }
}
