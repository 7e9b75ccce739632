package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
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
}
