package io.tallyhost.persistence.identity;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Session;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Sessions} in the table {@code session}. */
public final class JdbiSessions implements Sessions {

  private final Jdbi jdbi;

  public JdbiSessions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Session session) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO session (id, token_hash, account_id, impersonator, created_at,
                                             seen_at, expires_at, address)
                        VALUES (:id, :token, :account, :impersonator, :createdAt, :seenAt,
                                :expiresAt, :address)
                        """)
                    .bind("id", session.id())
                    .bind("token", session.token().hex())
                    .bind("account", session.account().value())
                    .bind("impersonator", session.impersonator().map(AccountId::value))
                    .bind("createdAt", Columns.utc(session.createdAt()))
                    .bind("seenAt", Columns.utc(session.seenAt()))
                    .bind("expiresAt", Columns.utc(session.expiresAt()))
                    .bind("address", session.address())
                    .execute()));
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM session WHERE token_hash = :token")
                .bind("token", token.hex())
                .map(JdbiSessions::toSession)
                .findOne());
  }

  @Override
  public void note(Session session) {
    var unused =
        update(
            "UPDATE session SET seen_at = :seenAt, expires_at = :expiresAt WHERE id = :id",
            Map.of(
                "id", session.id(),
                "seenAt", Columns.utc(session.seenAt()),
                "expiresAt", Columns.utc(session.expiresAt())));
  }

  @Override
  public void end(String sessionId) {
    var unused = update("DELETE FROM session WHERE id = :id", Map.of("id", sessionId));
  }

  @Override
  public int endAll(AccountId account) {
    return update(
        "DELETE FROM session WHERE account_id = :account", Map.of("account", account.value()));
  }

  @Override
  public int endOthers(AccountId account, String sessionId) {
    return update(
        "DELETE FROM session WHERE account_id = :account AND id <> :id",
        Map.of("account", account.value(), "id", sessionId));
  }

  @Override
  public int forgetExpired(Instant before) {
    return update(
        "DELETE FROM session WHERE expires_at < :before", Map.of("before", Columns.utc(before)));
  }

  private int update(String sql, Map<String, Object> values) {
    return jdbi.withHandle(handle -> handle.createUpdate(sql).bindMap(values).execute());
  }

  private static Session toSession(ResultSet row, StatementContext context) throws SQLException {
    return new Session(
        row.getString("id"),
        new TokenHash(row.getString("token_hash")),
        new AccountId(row.getString("account_id")),
        Columns.optionalText(row, "impersonator").map(AccountId::new),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "seen_at"),
        Columns.instant(row, "expires_at"),
        row.getString("address"));
  }
}
