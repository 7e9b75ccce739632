package io.tallyhost.http.admin;

import io.tallyhost.application.apikey.ListKeys;
import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.apikey.RotateKey;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.http.shared.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys as JSON; their text only where it was just made. */
final class ApiKeyJson {

  private ApiKeyJson() {}

  static Map<String, @Nullable Object> minted(MintKey.Minted minted) {
    var json = shown(minted.key(), minted.text());
    json.put("owner_email", minted.owner().contact().email().value());
    json.put("created_at", minted.key().createdAt());
    return json;
  }

  static Map<String, @Nullable Object> rotated(RotateKey.Rotated rotated) {
    return shown(rotated.key(), rotated.text());
  }

  static Map<String, @Nullable Object> listed(ListKeys.Listed listed) {
    var key = listed.key();
    return Json.object(
        "id",
        key.id().value(),
        "kind",
        key.kind().wireName(),
        "name",
        key.name(),
        "prefix",
        key.lookup(),
        "scopes",
        key.scopeNames(),
        "owner_email",
        listed.owner().map(owner -> owner.contact().email().value()),
        "allowed_ips",
        key.allowedAddresses().entries(),
        "rate_limit",
        key.perMinute(),
        "created_at",
        key.createdAt(),
        "expires_at",
        key.expiresAt(),
        "last_used_at",
        key.usedAt());
  }

  private static Map<String, @Nullable Object> shown(ApiKey key, KeyText text) {
    var json = Json.object("ok", true, "id", key.id().value(), "key", text.key());
    text.secret().ifPresent(secret -> json.put("secret", secret));
    json.put("kind", key.kind().wireName());
    json.put("name", key.name());
    json.put("scopes", key.scopeNames());
    json.put("expires_at", key.expiresAt());
    return json;
  }
}
