package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What is kept of a secret of 32 random bytes: its SHA-256, which is enough for such a secret. */
public record TokenHash(String hex) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    InvalidValue.unless(SHAPE.matcher(hex).matches(), "hash", "…", "64 hexadecimal digits");
  }

  public static TokenHash of(String secret) {
    return new TokenHash(HexFormat.of().formatHex(sha256(secret.getBytes(StandardCharsets.UTF_8))));
  }

  /** Compared in a time that tells nothing. */
  public boolean matches(String secret) {
    return MessageDigest.isEqual(bytes(hex), bytes(of(secret).hex));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
