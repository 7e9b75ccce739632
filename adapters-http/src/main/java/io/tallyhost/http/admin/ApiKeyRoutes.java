package io.tallyhost.http.admin;

import io.tallyhost.application.apikey.ListKeys;
import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.apikey.RevokeKey;
import io.tallyhost.application.apikey.RotateKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** /api/admin/api-keys: made, shown once, listed, changed and ended. */
public final class ApiKeyRoutes implements AdminRoutes {

  private static final int MOST_A_MINUTE = 100_000;
  private static final int LONGEST_GRACE_SECONDS = 2_592_000;

  private final MintKey mint;
  private final ListKeys list;
  private final RotateKey rotate;
  private final RevokeKey revoke;

  public ApiKeyRoutes(MintKey mint, ListKeys list, RotateKey rotate, RevokeKey revoke) {
    this.mint = mint;
    this.list = list;
    this.rotate = rotate;
    this.revoke = revoke;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/api-keys", this::list)
        .post("/api-keys", this::mint)
        .delete("/api-keys/{id}", this::revoke)
        .post("/api-keys/{id}/rotate", this::rotate);
  }

  private Reply list(Request request) {
    return AdminSurface.list(list.handle(request.principal(), request.page()), ApiKeyJson::listed);
  }

  private Reply mint(Request request) {
    var minted = mint.handle(request.principal(), command(request.body()));
    return Reply.created(ApiKeyJson.minted(minted));
  }

  private Reply revoke(Request request) {
    var revoked = revoke.handle(request.principal(), id(request));
    return Reply.ok(Json.object("ok", true, "id", revoked.id().value()));
  }

  private Reply rotate(Request request) {
    var grace = request.bodyOrEmpty().optionalWhole("grace_seconds", 0, LONGEST_GRACE_SECONDS);
    var command = new RotateKey.Command(id(request), Duration.ofSeconds(grace.orElse(0)));
    return Reply.ok(ApiKeyJson.rotated(rotate.handle(request.principal(), command)));
  }

  private static MintKey.Command command(JsonBody body) {
    return new MintKey.Command(
        body.optionalText("kind").map(KeyKind::named),
        body.optionalText("name"),
        body.optionalText("owner_email").map(ApiKeyRoutes::email),
        body.texts("scopes"),
        body.optionalText("expires_at").map(ApiKeyRoutes::instant),
        body.optionalTexts("allowed_ips")
            .map(AllowedAddresses::of)
            .orElseGet(AllowedAddresses::anywhere),
        body.optionalWhole("rate_limit", 1, MOST_A_MINUTE));
  }

  private static EmailAddress email(String text) {
    try {
      return new EmailAddress(text);
    } catch (InvalidValue refused) {
      throw new InvalidValue("owner_email", text, refused.allowed());
    }
  }

  private static ApiKeyId id(Request request) {
    return AdminSurface.id("API key", request.path("id"), ApiKeyId::new);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValue("expires_at", text, "a time like 2026-12-01T00:00:00Z");
    }
  }
}
