package io.tallyhost.application.audit;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.ChainCheck;
import io.tallyhost.domain.audit.ChainCheck.Broken;
import io.tallyhost.domain.audit.CheckpointSigner;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import java.util.Optional;

/**
 * Use case of the operator: compute all chains anew and name the first row that is not as it was.
 */
public final class VerifyAudit {

  private static final int AT_ONCE = 200;

  private final AuditArchive archive;
  private final ChainCheck check;

  public VerifyAudit(AuditArchive archive, CheckpointSigner signer) {
    this.archive = archive;
    this.check = new ChainCheck(archive, signer);
  }

  /** What was looked at, and the first thing that is wrong. */
  public record Verdict(long chains, long entries, long checkpoints, Optional<Broken> broken) {

    static final Verdict NOTHING = new Verdict(0, 0, 0, Optional.empty());

    public boolean isIntact() {
      return broken.isEmpty();
    }

    Verdict and(ChainCheck.Finding finding) {
      return new Verdict(
          chains + 1,
          entries + finding.entries(),
          checkpoints + finding.checkpoints(),
          finding.broken());
    }
  }

  public Verdict handle(Principal principal) {
    Access.requireOperator(principal, Permission.AUDIT_VIEW);
    return verify();
  }

  /** The same for whoever has the machine itself. */
  public Verdict verify() {
    var verdict = Verdict.NOTHING;
    Optional<Owner> last = Optional.empty();
    while (true) {
      var owners = archive.owners(last, AT_ONCE);
      if (owners.isEmpty()) {
        return verdict;
      }
      for (var owner : owners) {
        verdict = verdict.and(check.check(owner));
        if (!verdict.isIntact()) {
          return verdict;
        }
      }
      last = Optional.of(owners.get(owners.size() - 1));
    }
  }
}
