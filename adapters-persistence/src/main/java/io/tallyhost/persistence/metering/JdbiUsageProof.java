package io.tallyhost.persistence.metering;

import io.tallyhost.domain.wallet.LedgerProof;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Follows the chains of all hours that were billed, in one snapshot. */
public final class JdbiUsageProof implements LedgerProof {

  private static final String ENDS =
      """
      SELECT coalesce(m.account_id, h.account_id)
      FROM metered_wallet m
      FULL JOIN (SELECT DISTINCT ON (root_account_id, account_id)
                   root_account_id, account_id, number, hash
                 FROM wallet_hour ORDER BY root_account_id, account_id, number DESC) h
        ON h.root_account_id = m.root_account_id AND h.account_id = m.account_id
      WHERE m.usage_number IS DISTINCT FROM coalesce(h.number, 0)
         OR m.usage_hash <> coalesce(h.hash, decode(repeat('00', 32), 'hex'))
      ORDER BY 1 LIMIT 1
      """;

  private final Jdbi jdbi;

  public JdbiUsageProof(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Finding prove() {
    return Finding.of(
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> UsageChains.firstChanged(handle).or(() -> wrongEnd(handle))));
  }

  private static Optional<Flaw> wrongEnd(Handle handle) {
    return handle
        .createQuery(ENDS)
        .mapTo(String.class)
        .findOne()
        .map(
            account ->
                new Flaw("metered_wallet", account, "the end of its chain is not its last hour"));
  }
}
