package io.tallyhost.application.apikey;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.identity.Permission;
import java.util.Map;

/** Use case: end a key; the next request with it is refused. */
public final class RevokeKey {

  private final ApiKeys keys;
  private final Office office;

  public RevokeKey(ApiKeys keys, Office office) {
    this.keys = keys;
    this.office = office;
  }

  public ApiKey handle(Principal principal, ApiKeyId id) {
    KeyRules.requireOwnHands(principal, Permission.API_KEYS_REVOKE);
    return office.unitOfWork().perform(() -> revoke(principal, id));
  }

  private ApiKey revoke(Principal principal, ApiKeyId id) {
    var key =
        keys.lock(id)
            .filter(it -> it.revokedAt().isEmpty())
            .orElseThrow(() -> new NotFound("API key"));
    KeyRules.requireOwn(principal, key);
    var revoked = key.revoked(office.now());
    keys.update(revoked);
    office
        .recorder()
        .changed(principal, key.owner(), "api_keys.revoke", key.id().value(), Map.of(), Map.of());
    return revoked;
  }
}
