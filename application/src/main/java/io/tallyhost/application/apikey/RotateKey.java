package io.tallyhost.application.apikey;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import java.util.Map;

/** Use case: another secret for the same key; the old one may live on for a grace period. */
public final class RotateKey {

  private static final Duration LONGEST_GRACE = Duration.ofDays(30);

  /** Which key, and for how long the old secret is still taken. */
  public record Command(ApiKeyId id, Duration grace) {

    public Command {
      InvalidValue.unless(
          !grace.isNegative() && grace.compareTo(LONGEST_GRACE) <= 0,
          "grace_seconds",
          grace.toSeconds(),
          "0 to 2592000 seconds");
    }
  }

  /** The key and what its holder is shown. */
  public record Rotated(ApiKey key, KeyText text) {}

  private final ApiKeys keys;
  private final Secrets secrets;
  private final Office office;

  public RotateKey(ApiKeys keys, Secrets secrets, Office office) {
    this.keys = keys;
    this.secrets = secrets;
    this.office = office;
  }

  public Rotated handle(Principal principal, Command command) {
    KeyRules.requireOwnHands(principal, Permission.API_KEYS_CREATE);
    return office.unitOfWork().perform(() -> rotate(principal, command));
  }

  private Rotated rotate(Principal principal, Command command) {
    var key = keys.lock(command.id()).orElseThrow(() -> new NotFound("API key"));
    KeyRules.requireOwn(principal, key);
    KeyRules.requireNoMoreThan(principal, key);
    if (!key.isUsableAt(office.now())) {
      throw new Conflict("The key has been revoked or has expired");
    }
    var text = new KeyText(key.kind(), key.lookup(), secrets.token());
    var rotated = key.rotated(text.hash(), command.grace(), office.now());
    keys.update(rotated);
    office
        .recorder()
        .changed(
            principal,
            key.owner(),
            "api_keys.rotate",
            key.id().value(),
            Map.of(),
            Map.of("grace_seconds", Long.toString(command.grace().toSeconds())));
    return new Rotated(rotated, text);
  }
}
