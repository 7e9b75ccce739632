package io.tallyhost.application.apikey;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** {@link ApiKeys} in memory. */
public final class InMemoryApiKeys implements ApiKeys {

  private final InMemoryTable<String, ApiKey> keys;
  private final InMemoryTable<KeyKind, Integer> limits;

  public InMemoryApiKeys(InMemoryUnitOfWork unitOfWork) {
    this.keys = InMemoryTable.ordered(unitOfWork);
    this.limits = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(ApiKey key) {
    keys.insert(key.id().value(), key);
  }

  @Override
  public void update(ApiKey key) {
    keys.update(key.id().value(), key);
  }

  @Override
  public void note(ApiKey key) {
    keys.find(key.id().value())
        .ifPresent(
            now -> key.usedAt().ifPresent(at -> keys.update(key.id().value(), now.usedAt(at))));
  }

  @Override
  public Optional<ApiKey> find(ApiKeyId id) {
    return keys.find(id.value());
  }

  @Override
  public Optional<ApiKey> lock(ApiKeyId id) {
    return keys.find(id.value());
  }

  @Override
  public Optional<ApiKey> findByLookup(String lookup) {
    return keys.where(it -> it.lookup().equals(lookup)).stream()
        .findFirst()
        .map(key -> key.limitedTo(limits.find(key.kind())));
  }

  @Override
  public void limitKind(KeyKind kind, Optional<Integer> perMinute) {
    perMinute.ifPresentOrElse(it -> limits.put(kind, it), () -> limits.remove(kind));
  }

  @Override
  public Map<KeyKind, Integer> kindLimits() {
    var all = new EnumMap<KeyKind, Integer>(KeyKind.class);
    for (var kind : KeyKind.values()) {
      limits.find(kind).ifPresent(it -> all.put(kind, it));
    }
    return all;
  }

  @Override
  public Page<ApiKey> list(Optional<AccountId> owner, PageRequest page) {
    return Page.of(
        keys.newestWhere(
            it -> it.revokedAt().isEmpty() && owner.map(it.owner().account()::equals).orElse(true)),
        page);
  }
}
