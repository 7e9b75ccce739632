package io.tallyhost.persistence.audit;

import io.tallyhost.domain.audit.AuditEntry;
import io.tallyhost.domain.audit.AuditTrail;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.persistence.shared.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link AuditTrail} in the tables {@code audit_chain} and {@code audit_entry}. */
public final class JdbiAuditTrail implements AuditTrail {

  private static final String LOCK =
      """
      SELECT * FROM audit_chain WHERE root_account_id = :root AND account_id = :account FOR UPDATE
      """;
  private static final String WRITE =
      """
      WITH chain AS (
          UPDATE audit_chain SET number = :number, hash = :hash
          WHERE root_account_id = :root AND account_id = :account AND number = :number - 1
            AND hash = :previousHash
          RETURNING root_account_id, account_id)
      INSERT INTO audit_entry (root_account_id, account_id, number, id, actor, impersonator,
          action, target, before, after, address, request_id, at, previous_hash, hash)
      SELECT root_account_id, account_id, :number, :id, :actor, :impersonator, :action, :target,
             :before, :after, :address, :requestId, :at, :previousHash, :hash
      FROM chain
      """;

  private final Jdbi jdbi;

  public JdbiAuditTrail(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(AuditEntry entry) {
    jdbi.useTransaction(handle -> write(handle, lockedHead(handle, entry.owner()).append(entry)));
  }

  private static void write(Handle handle, ChainedEntry chained) {
    Rows.requireOne(AuditRows.bind(handle.createUpdate(WRITE), chained).execute());
  }

  private static ChainHead lockedHead(Handle handle, Owner owner) {
    return AuditRows.bind(handle.createQuery(LOCK), owner)
        .map(AuditRows::head)
        .findOne()
        .orElseGet(() -> begin(handle, owner));
  }

  // Of two who begin a chain at once, the second waits here for the first.
  private static ChainHead begin(Handle handle, Owner owner) {
    var start = ChainHead.start(owner);
    var unused =
        AuditRows.bind(
                handle.createUpdate(
                    """
                    INSERT INTO audit_chain (root_account_id, account_id, number, hash)
                    VALUES (:root, :account, :number, :hash)
                    ON CONFLICT DO NOTHING
                    """),
                owner)
            .bind("number", start.number())
            .bind("hash", start.hash())
            .execute();
    return AuditRows.bind(handle.createQuery(LOCK), owner).map(AuditRows::head).one();
  }
}
