package io.tallyhost.persistence.identity;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link OneTimeLinks} in the table {@code one_time_link}. */
public final class JdbiOneTimeLinks implements OneTimeLinks {

  private final Jdbi jdbi;

  public JdbiOneTimeLinks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(OneTimeLink link) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO one_time_link (account_id, token_hash, purpose, expires_at)
                        VALUES (:account, :token, :purpose, :expiresAt)
                        ON CONFLICT (account_id) DO UPDATE
                        SET token_hash = excluded.token_hash, purpose = excluded.purpose,
                            expires_at = excluded.expires_at
                        """)
                    .bind("account", link.account().value())
                    .bind("token", link.token().hex())
                    .bind("purpose", link.purpose().name())
                    .bind("expiresAt", Columns.utc(link.expiresAt()))
                    .execute()));
  }

  @Override
  public Optional<OneTimeLink> find(TokenHash token) {
    return one("SELECT * FROM one_time_link WHERE token_hash = :token", token);
  }

  @Override
  public Optional<OneTimeLink> take(TokenHash token) {
    return one("DELETE FROM one_time_link WHERE token_hash = :token RETURNING *", token);
  }

  private Optional<OneTimeLink> one(String sql, TokenHash token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("token", token.hex())
                .map(JdbiOneTimeLinks::toLink)
                .findOne());
  }

  @Override
  public int forgetExpired(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute("DELETE FROM one_time_link WHERE expires_at < ?", Columns.utc(before)));
  }

  private static OneTimeLink toLink(ResultSet row, StatementContext context) throws SQLException {
    return new OneTimeLink(
        new TokenHash(row.getString("token_hash")),
        new AccountId(row.getString("account_id")),
        OneTimeLink.Purpose.valueOf(row.getString("purpose")),
        Columns.instant(row, "expires_at"));
  }
}
