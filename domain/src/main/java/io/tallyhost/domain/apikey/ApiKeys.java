package io.tallyhost.domain.apikey;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Map;
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

  /** With the limit of its kind, when it has none of its own. */
  Optional<ApiKey> findByLookup(String lookup);

  /** How many requests a minute keys of that kind have, unless they say otherwise themselves. */
  void limitKind(KeyKind kind, Optional<Integer> perMinute);

  /** The kinds that have a limit. */
  Map<KeyKind, Integer> kindLimits();

  /** Those not revoked, newest first; of one account or, without one, of all. */
  Page<ApiKey> list(Optional<AccountId> owner, PageRequest page);
}
