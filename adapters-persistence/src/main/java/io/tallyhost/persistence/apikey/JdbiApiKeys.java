package io.tallyhost.persistence.apikey;

import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** {@link ApiKeys} in the table {@code api_key}. */
public final class JdbiApiKeys implements ApiKeys {

  private static final String SELECT = "SELECT * FROM api_key ";
  private static final Pages<ApiKey> PAGES =
      new Pages<>("*", "api_key", "id DESC", ApiKeyRows::key);

  private final Jdbi jdbi;

  public JdbiApiKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(ApiKey key) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                ApiKeyRows.bind(
                        handle.createUpdate(
                            """
                            INSERT INTO api_key (root_account_id, account_id, id, kind, name,
                                lookup, secret_hash, previous_secret_hash, previous_until, scopes,
                                allowed_addresses, per_minute, minted_by, created_at, expires_at,
                                used_at, revoked_at)
                            VALUES (:root, :account, :id, :kind, :name, :lookup, :secret,
                                :previous, :previousUntil, :scopes, :addresses, :perMinute,
                                :mintedBy, :createdAt, :expiresAt, :usedAt, :revokedAt)
                            """),
                        key)
                    .execute()));
  }

  @Override
  public void update(ApiKey key) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                ApiKeyRows.bindChangeable(
                        handle.createUpdate(
                            """
                            UPDATE api_key
                            SET secret_hash = :secret, previous_secret_hash = :previous,
                                previous_until = :previousUntil, revoked_at = :revokedAt
                            WHERE root_account_id = :root AND id = :id
                            """),
                        key)
                    .execute()));
  }

  @Override
  public void note(ApiKey key) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE api_key SET used_at = ? WHERE root_account_id = ? AND id = ?",
                Columns.utc(key.usedAt()),
                key.owner().root().value(),
                key.id().value()));
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId id) {
    return one("WHERE id = :key", id.value());
  }

  @Override
  public Optional<ApiKey> lock(ApiKeyId id) {
    return one("WHERE id = :key FOR UPDATE", id.value());
  }

  @Override
  public Optional<ApiKey> findByLookup(String lookup) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT k.*, l.per_minute AS kind_limit
                    FROM api_key k LEFT JOIN api_key_kind_limit l ON l.kind = k.kind
                    WHERE k.lookup = :lookup
                    """)
                .bind("lookup", lookup)
                .map(ApiKeyRows::limitedKey)
                .findOne());
  }

  @Override
  public void limitKind(KeyKind kind, Optional<Integer> perMinute) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                perMinute.isPresent()
                    ? """
                      INSERT INTO api_key_kind_limit (kind, per_minute) VALUES (?, ?)
                      ON CONFLICT (kind) DO UPDATE SET per_minute = excluded.per_minute
                      """
                    : "DELETE FROM api_key_kind_limit WHERE kind = ? AND CAST(? AS integer) IS NULL",
                kind.name(),
                perMinute.orElse(null)));
  }

  @Override
  public Map<KeyKind, Integer> kindLimits() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT kind, per_minute FROM api_key_kind_limit")
                .map(
                    (row, context) ->
                        Map.entry(KeyKind.valueOf(row.getString("kind")), row.getInt("per_minute")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public Page<ApiKey> list(Optional<AccountId> owner, PageRequest page) {
    var wanted =
        Wanted.where("revoked_at IS NULL")
            .ownedByBackwards("account_id", owner.map(AccountId::value));
    return PAGES.of(jdbi, wanted, page);
  }

  private Optional<ApiKey> one(String where, String key) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + where).bind("key", key).map(ApiKeyRows::key).findOne());
  }
}
