package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A request that may come again.
 *
 * @param scope the credential's account, whose key it is
 * @param fingerprint what makes two requests the same
 */
public record IdempotentRequest(Owner scope, String key, String fingerprint) {

  private static final Pattern PRINTABLE =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

  public IdempotentRequest {
    InvalidValue.unless(
        PRINTABLE.matcher(key).matches(),
        "Idempotency-Key",
        key,
        "1 to 255 printable ASCII characters");
  }

  /** From what was sent; {@code target} is the path with the query. */
  public static IdempotentRequest of(Owner scope, String key, String target, byte[] body) {
    var content = target + "\n" + Base64.getEncoder().encodeToString(body);
    return new IdempotentRequest(scope, key, TokenHash.of(content).hex());
  }
}
