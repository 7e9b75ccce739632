package io.tallyhost.domain.apikey;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Driven port: the keys, revoked ones included. */
public interface ApiKeys {

  void add(ApiKey key);

  /** Its secret and its end. */
  void update(ApiKey key);

  /** Only its last use, and only if it is still there as it was. */
  void note(ApiKey key);

  Optional<ApiKey> find(ApiKeyId id);

  /** The same, and nobody else changes it until the unit of work ends. */
  Optional<ApiKey> lock(ApiKeyId id);

  Optional<ApiKey> findByLookup(String lookup);

  /** Those not revoked, newest first; of one account or, without one, of all. */
  Page<ApiKey> list(Optional<AccountId> owner, PageRequest page);
}
