package io.tallyhost.persistence.apikey;

import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeySecret;
import io.tallyhost.domain.apikey.KeySecret.Retiring;
import io.tallyhost.domain.apikey.Scopes;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** How keys become rows and come back. */
final class ApiKeyRows {

  private ApiKeyRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, ApiKey key) {
    return bindChangeable(statement, key)
        .bind("account", key.owner().account().value())
        .bind("kind", key.kind().name())
        .bind("name", key.name())
        .bind("lookup", key.lookup())
        .bindArray("scopes", String.class, key.scopeNames())
        .bindArray("addresses", String.class, key.allowedAddresses().entries())
        .bind("perMinute", key.perMinute())
        .bind("mintedBy", key.mintedBy().value())
        .bind("createdAt", Columns.utc(key.createdAt()))
        .bind("expiresAt", Columns.utc(key.expiresAt()))
        .bind("usedAt", Columns.utc(key.usedAt()));
  }

  static <S extends SqlStatement<S>> S bindChangeable(S statement, ApiKey key) {
    var previous = key.secret().previous();
    return statement
        .bind("root", key.owner().root().value())
        .bind("id", key.id().value())
        .bind("secret", key.secret().current().hex())
        .bind("previous", previous.map(it -> it.hash().hex()))
        .bind("previousUntil", Columns.utc(previous.map(Retiring::until)))
        .bind("revokedAt", Columns.utc(key.revokedAt()));
  }

  static ApiKey limitedKey(ResultSet row, StatementContext context) throws SQLException {
    return key(row, context).limitedTo(limit(row, "kind_limit"));
  }

  static ApiKey key(ResultSet row, StatementContext context) throws SQLException {
    var kind = KeyKind.valueOf(row.getString("kind"));
    return new ApiKey(
        new ApiKeyId(row.getString("id")),
        Columns.owner(row),
        kind,
        row.getString("name"),
        row.getString("lookup"),
        secret(row),
        Scopes.named(kind, Columns.texts(row, "scopes")),
        AllowedAddresses.of(Columns.texts(row, "allowed_addresses")),
        limit(row, "per_minute"),
        new AccountId(row.getString("minted_by")),
        Columns.instant(row, "created_at"),
        Columns.optionalInstant(row, "expires_at"),
        Columns.optionalInstant(row, "used_at"),
        Columns.optionalInstant(row, "revoked_at"));
  }

  private static Optional<Integer> limit(ResultSet row, String column) throws SQLException {
    var limit = row.getInt(column);
    return limit == 0 ? Optional.empty() : Optional.of(limit);
  }

  private static KeySecret secret(ResultSet row) throws SQLException {
    var until = Columns.optionalInstant(row, "previous_until");
    var hash = Columns.optionalText(row, "previous_secret_hash").map(TokenHash::new);
    return new KeySecret(
        new TokenHash(row.getString("secret_hash")),
        hash.flatMap(it -> until.map(end -> new Retiring(it, end))));
  }
}
