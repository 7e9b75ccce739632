package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.ListAudit;
import io.tallyhost.application.audit.VerifyAudit;
import io.tallyhost.application.audit.WriteCheckpoints;
import io.tallyhost.application.wallet.VerifyLedger;
import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.CheckpointedChains;
import io.tallyhost.persistence.audit.JdbiAuditArchive;
import io.tallyhost.persistence.audit.JdbiBookCheckpoints;
import io.tallyhost.persistence.audit.JdbiBookCheckpoints.Book;
import io.tallyhost.persistence.audit.JdbiCheckpointProof;
import io.tallyhost.persistence.metering.JdbiUsageProof;
import io.tallyhost.persistence.wallet.JdbiLedgerProof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was done, and whether anybody meddled with it or with the books. */
final class AuditWiring {

  private static final Logger LOG = LoggerFactory.getLogger(AuditWiring.class);

  private final Kernel kernel;
  private final AuditArchive archive;

  AuditWiring(Kernel kernel) {
    this.kernel = kernel;
    this.archive = new JdbiAuditArchive(kernel.jdbi());
  }

  ListAudit listAudit() {
    return new ListAudit(archive);
  }

  VerifyAudit verifyAudit() {
    return new VerifyAudit(archive, kernel.signer());
  }

  VerifyLedger verifyLedger() {
    return new VerifyLedger(
        new JdbiLedgerProof(kernel.jdbi()),
        new JdbiUsageProof(kernel.jdbi()),
        new JdbiCheckpointProof(kernel.jdbi(), kernel.signer()));
  }

  /** Signs the chains every hour. */
  void runInBackground(Background background) {
    background.every(Duration.ofHours(1), "checkpoints", this::sign);
  }

  /** Notes how all chains stand that have grown: of the audit, and of the books. */
  void sign() {
    var chains = new ArrayList<CheckpointedChains>(List.of(archive));
    for (var book : Book.values()) {
      chains.add(new JdbiBookCheckpoints(kernel.jdbi(), book));
    }
    for (var some : chains) {
      var signed =
          new WriteCheckpoints(some, kernel.signer(), kernel.unitOfWork(), kernel.clock()).handle();
      LOG.atDebug().addKeyValue("chains", signed).log("Signed how they stand");
    }
  }
}
