package io.tallyhost.persistence.audit;

import io.tallyhost.domain.audit.AuditArchive;
import io.tallyhost.domain.audit.AuditQuery;
import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.audit.ChainedEntry;
import io.tallyhost.domain.audit.Checkpoint;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.ManyRows;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** {@link AuditArchive} in the tables {@code audit_*}. */
public final class JdbiAuditArchive implements AuditArchive {

  private static final Pages<ChainedEntry> PAGES =
      new Pages<>("*", "audit_entry", "at DESC, id DESC", AuditRows::entry);
  private static final String OF_OWNER = "WHERE root_account_id = :root AND account_id = :account ";

  private final Jdbi jdbi;

  public JdbiAuditArchive(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<ChainedEntry> list(AuditQuery query, PageRequest page) {
    return PAGES.of(jdbi, wanted(query), page);
  }

  @Override
  public List<Owner> owners(Optional<Owner> after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM (
                        SELECT root_account_id, account_id FROM audit_chain
                        WHERE (root_account_id, account_id) > (:root, :account)
                        UNION
                        SELECT root_account_id, account_id FROM audit_entry
                        WHERE (root_account_id, account_id) > (:root, :account)
                        UNION
                        SELECT root_account_id, account_id FROM audit_checkpoint
                        WHERE (root_account_id, account_id) > (:root, :account)) o
                    -- Where an id was garbled, its row is missing in the chain that it was in.
                    WHERE root_account_id ~ '^c[0-9a-z]{24}$' AND account_id ~ '^c[0-9a-z]{24}$'
                    ORDER BY root_account_id, account_id
                    LIMIT :most
                    """)
                .bind("root", after.map(it -> it.root().value()).orElse(""))
                .bind("account", after.map(it -> it.account().value()).orElse(""))
                .bind("most", most)
                .map(AuditRows::owner)
                .list());
  }

  @Override
  public Optional<ChainHead> head(Owner owner) {
    return of(
        owner,
        "SELECT * FROM audit_chain " + OF_OWNER,
        query -> query.map(AuditRows::head).findOne());
  }

  @Override
  public List<ChainedEntry> entries(Owner owner, long after, int most) {
    return of(
        owner,
        "SELECT * FROM audit_entry " + OF_OWNER + "AND number > :after ORDER BY number LIMIT :most",
        query -> query.bind("after", after).bind("most", most).map(AuditRows::entry).list());
  }

  @Override
  public List<Checkpoint> checkpoints(Owner owner) {
    return of(
        owner,
        "SELECT * FROM audit_checkpoint " + OF_OWNER + "ORDER BY number",
        query -> query.map(AuditRows::checkpoint).list());
  }

  @Override
  public long checkpointed(Owner owner) {
    return of(
        owner,
        "SELECT checkpointed FROM audit_chain " + OF_OWNER,
        query -> query.mapTo(Long.class).findOne().orElse(0L));
  }

  @Override
  public List<ChainHead> uncheckpointed(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT root_account_id, account_id, number, hash FROM audit_chain
                    WHERE checkpointed < number
                    ORDER BY root_account_id, account_id
                    LIMIT :most
                    FOR UPDATE SKIP LOCKED
                    """)
                .bind("most", most)
                .map(AuditRows::head)
                .list());
  }

  @Override
  public void add(List<Checkpoint> checkpoints) {
    jdbi.useHandle(handle -> insert(handle, checkpoints));
  }

  private static void insert(Handle handle, List<Checkpoint> checkpoints) {
    var unused =
        new ManyRows<>(checkpoints)
            .bind(
                handle.createUpdate(
                    """
                WITH fresh AS (
                    INSERT INTO audit_checkpoint (root_account_id, account_id, number, hash, at,
                                                  signature)
                    SELECT * FROM unnest(CAST(:roots AS text[]), CAST(:accounts AS text[]),
                        CAST(:numbers AS bigint[]), CAST(:hashes AS text[]),
                        CAST(:ats AS timestamptz[]), CAST(:signatures AS text[]))
                    RETURNING root_account_id, account_id, number)
                UPDATE audit_chain c SET checkpointed = fresh.number
                FROM fresh
                WHERE c.root_account_id = fresh.root_account_id
                  AND c.account_id = fresh.account_id
                """))
            .texts("roots", it -> root(it).value())
            .texts("accounts", it -> it.head().owner().account().value())
            .numbers("numbers", it -> it.head().number())
            .texts("hashes", it -> it.head().hash())
            .instants("ats", Checkpoint::at)
            .texts("signatures", Checkpoint::signature)
            .execute();
  }

  private static AccountId root(Checkpoint checkpoint) {
    return checkpoint.head().owner().root();
  }

  private <T> T of(Owner owner, String sql, Function<Query, T> read) {
    return jdbi.withHandle(handle -> read.apply(AuditRows.bind(handle.createQuery(sql), owner)));
  }

  private static Wanted wanted(AuditQuery query) {
    var wanted =
        Wanted.where("true")
            .ownedByBackwards("root_account_id", query.root().map(AccountId::value))
            .equal("account_id", query.account().map(AccountId::value))
            .equal("action", query.action())
            .equal("target", query.target());
    query
        .actor()
        .map(AccountId::value)
        .ifPresent(it -> wanted.and("(actor = :actor OR impersonator = :actor)", "actor", it));
    return wanted;
  }
}
