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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** {@link AuditArchive} in the tables {@code audit_*}. */
public final class JdbiAuditArchive implements AuditArchive {

  private static final String WANTED =
      """
      FROM audit_entry
      WHERE (CAST(:root AS text) IS NULL OR root_account_id = :root)
        AND (CAST(:account AS text) IS NULL OR account_id = :account)
        AND (CAST(:actor AS text) IS NULL OR actor = :actor OR impersonator = :actor)
        AND (CAST(:action AS text) IS NULL OR action = :action)
        AND (CAST(:target AS text) IS NULL OR target = :target)
      """;
  private static final String OF_OWNER = "WHERE root_account_id = :root AND account_id = :account ";

  private final Jdbi jdbi;

  public JdbiAuditArchive(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<ChainedEntry> list(AuditQuery query, PageRequest page) {
    return jdbi.withHandle(
        handle -> {
          var total = wanted(handle, "SELECT count(*) " + WANTED, query).mapTo(Long.class).one();
          var items =
              wanted(
                      handle,
                      "SELECT * "
                          + WANTED
                          + "ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset",
                      query)
                  .bind("limit", page.limit())
                  .bind("offset", page.offset())
                  .map(AuditRows::entry)
                  .list();
          return new Page<>(items, total, page.limit(), page.offset());
        });
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

  private static Query wanted(Handle handle, String sql, AuditQuery query) {
    return handle
        .createQuery(sql)
        .bind("root", query.root().map(AccountId::value))
        .bind("account", query.account().map(AccountId::value))
        .bind("actor", query.actor().map(AccountId::value))
        .bind("action", query.action())
        .bind("target", query.target());
  }
}
