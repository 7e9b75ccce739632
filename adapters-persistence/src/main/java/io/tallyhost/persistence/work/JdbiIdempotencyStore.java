package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.IdempotencyStore;
import io.tallyhost.application.shared.IdempotentRequest;
import io.tallyhost.application.shared.StoredAnswer;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** {@link IdempotencyStore} in the table {@code idempotent_request}. */
public final class JdbiIdempotencyStore implements IdempotencyStore {

  private static final String THIS_ONE =
      "WHERE root_account_id = :root AND account_id = :account AND key = :key ";
  private static final String STILL_HELD =
      THIS_ONE + "AND fence = :fence AND state IN ('RUNNING', 'EFFECTIVE')";

  private final Jdbi jdbi;

  public JdbiIdempotencyStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Ticket> claim(
      IdempotentRequest request, Instant now, Instant leaseUntil, Instant keep) {
    return jdbi.withHandle(
        handle ->
            bind(
                    handle.createQuery(
                        """
                        INSERT INTO idempotent_request AS r (root_account_id, account_id, key,
                            fingerprint, state, fence, lease_until, keep_until)
                        VALUES (:root, :account, :key, :fingerprint, 'RUNNING', 1, :lease, :keep)
                        ON CONFLICT (root_account_id, account_id, key) DO UPDATE
                        SET fingerprint = excluded.fingerprint, state = 'RUNNING',
                            fence = r.fence + 1, lease_until = excluded.lease_until,
                            keep_until = excluded.keep_until, status = NULL,
                            headers = NULL, body = NULL
                        WHERE r.keep_until <= :now
                           OR (r.state = 'RUNNING' AND r.lease_until <= :now
                               AND r.fingerprint = excluded.fingerprint)
                        RETURNING fence
                        """),
                    request)
                .bind("fingerprint", request.fingerprint())
                .bind("lease", Columns.utc(leaseUntil))
                .bind("keep", Columns.utc(keep))
                .bind("now", Columns.utc(now))
                .mapTo(Long.class)
                .findOne()
                .map(fence -> new Ticket(request, fence)));
  }

  @Override
  public Optional<Earlier> find(IdempotentRequest request) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery("SELECT * FROM idempotent_request " + THIS_ONE), request)
                .map(JdbiIdempotencyStore::toEarlier)
                .findOne());
  }

  @Override
  public boolean markEffective(Ticket ticket) {
    return change(
        "UPDATE idempotent_request SET state = 'EFFECTIVE' " + STILL_HELD,
        ticket,
        update -> update);
  }

  @Override
  public boolean answer(Ticket ticket, StoredAnswer sealed) {
    return change(
        """
        UPDATE idempotent_request
        SET state = 'ANSWERED', status = :status, headers = :headers, body = :body
        """
            + STILL_HELD,
        ticket,
        update ->
            update
                .bind("status", sealed.status())
                .bindArray("headers", String.class, Columns.pairs(sealed.headers()))
                .bind("body", sealed.body()));
  }

  @Override
  public boolean release(Ticket ticket) {
    // Waits for a COMMIT that is still on its way: the row is its own until then.
    var isFree =
        change(
            "DELETE FROM idempotent_request "
                + THIS_ONE
                + "AND fence = :fence AND state = 'RUNNING'",
            ticket,
            update -> update);
    if (!isFree) {
      var unused =
          change(
              "UPDATE idempotent_request SET lease_until = to_timestamp(0) " + STILL_HELD,
              ticket,
              update -> update);
    }
    return isFree;
  }

  @Override
  public void forget(Ticket ticket) {
    var unused = change("DELETE FROM idempotent_request " + STILL_HELD, ticket, update -> update);
  }

  @Override
  public int forgetExpired(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "DELETE FROM idempotent_request WHERE keep_until <= ?", Columns.utc(now)));
  }

  private boolean change(String sql, Ticket ticket, UnaryOperator<Update> values) {
    return jdbi.withHandle(
        handle ->
            values
                    .apply(
                        bind(handle.createUpdate(sql), ticket.request())
                            .bind("fence", ticket.fence()))
                    .execute()
                == 1);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, IdempotentRequest request) {
    return statement
        .bind("root", request.scope().root().value())
        .bind("account", request.scope().account().value())
        .bind("key", request.key());
  }

  private static Earlier toEarlier(ResultSet row, StatementContext context) throws SQLException {
    var state = State.valueOf(row.getString("state"));
    return new Earlier(
        row.getString("fingerprint"),
        state,
        Columns.instant(row, "lease_until"),
        state == State.ANSWERED ? Optional.of(toAnswer(row)) : Optional.empty());
  }

  private static StoredAnswer toAnswer(ResultSet row) throws SQLException {
    return new StoredAnswer(
        row.getInt("status"), Columns.pairs(row, "headers"), row.getBytes("body"));
  }
}
