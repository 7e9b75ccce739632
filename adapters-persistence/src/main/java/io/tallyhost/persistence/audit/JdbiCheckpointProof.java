package io.tallyhost.persistence.audit;

import io.tallyhost.domain.audit.CheckpointSigner;
import io.tallyhost.domain.wallet.LedgerProof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Holds the signed notes of how chains stood against what the chains say now. */
public final class JdbiCheckpointProof implements LedgerProof {

  private static final int AT_ONCE = 1_000;
  private static final String CHECKPOINTS =
      """
      SELECT c.root_account_id, c.account_id, c.book, c.number, encode(c.hash, 'hex') AS hash,
             c.at, c.signature,
             EXISTS (SELECT FROM ledger_transaction t
                     WHERE c.book = 'LEDGER' AND t.root_account_id = c.root_account_id
                       AND t.holder = c.account_id AND t.number = c.number AND t.hash = c.hash
                     UNION ALL
                     SELECT FROM wallet_hour h
                     WHERE c.book = 'USAGE' AND h.root_account_id = c.root_account_id
                       AND h.account_id = c.account_id AND h.number = c.number
                       AND h.hash = c.hash) AS holds
      FROM book_checkpoint c
      ORDER BY c.root_account_id, c.account_id, c.book
      """;

  private final Jdbi jdbi;
  private final CheckpointSigner signer;

  public JdbiCheckpointProof(Jdbi jdbi, CheckpointSigner signer) {
    this.jdbi = jdbi;
    this.signer = signer;
  }

  @Override
  public Finding prove() {
    return Finding.of(jdbi.inTransaction(this::firstFlaw));
  }

  private Optional<Flaw> firstFlaw(Handle handle) {
    try (var rows =
        handle.createQuery(CHECKPOINTS).setFetchSize(AT_ONCE).map(this::flaw).stream()) {
      return rows.flatMap(Optional::stream).findFirst();
    }
  }

  private Optional<Flaw> flaw(ResultSet row, StatementContext context) throws SQLException {
    var isGood = row.getBoolean("holds") && AuditRows.checkpoint(row, context).isSignedBy(signer);
    return isGood
        ? Optional.empty()
        : Optional.of(
            new Flaw(
                "book_checkpoint",
                row.getString("account_id") + " " + row.getString("book"),
                "its chain was not so when it was signed"));
  }
}
