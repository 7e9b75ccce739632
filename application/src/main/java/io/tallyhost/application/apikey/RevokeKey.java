package io.tallyhost.application.apikey;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.identity.Permission;
import java.time.Clock;
import java.util.Map;

/** Use case: end a key; the next request with it is refused. */
public final class RevokeKey {

  private final ApiKeys keys;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;
  private final Clock clock;

  public RevokeKey(ApiKeys keys, UnitOfWork unitOfWork, Recorder recorder, Clock clock) {
    this.keys = keys;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
    this.clock = clock;
  }

  public ApiKey handle(Principal principal, ApiKeyId id) {
    KeyRules.requireOwnHands(principal, Permission.API_KEYS_REVOKE);
    return unitOfWork.perform(() -> revoke(principal, id));
  }

  private ApiKey revoke(Principal principal, ApiKeyId id) {
    var key =
        keys.lock(id)
            .filter(it -> it.revokedAt().isEmpty())
            .orElseThrow(() -> new NotFound("API key"));
    KeyRules.requireOwn(principal, key);
    var revoked = key.revoked(clock.instant());
    keys.update(revoked);
    recorder.changed(
        principal, key.owner(), "api_keys.revoke", key.id().value(), Map.of(), Map.of());
    return revoked;
  }
}
