package io.tallyhost.bootstrap;

import io.tallyhost.domain.identity.Secrets;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets from the operating system's randomness. */
final class RandomSecrets implements Secrets {

  private static final int TOKEN_BYTES = 32;
  private static final int LABEL_LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String token() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String label() {
    var label = new StringBuilder();
    random
        .ints(LABEL_LENGTH, 0, Character.MAX_RADIX)
        .forEach(digit -> label.append(Character.forDigit(digit, Character.MAX_RADIX)));
    return label.toString();
  }
}
