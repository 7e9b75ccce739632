package io.tallyhost.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * SHA-256 over fields, each with its length before it, so that no two different lists of fields
 * read the same. Used once.
 */
public final class FieldHash {

  private final StringBuilder text;

  /** What kind of thing is hashed, so that the hash of one kind is never that of another. */
  public FieldHash(String kind) {
    this.text = new StringBuilder(kind);
  }

  public FieldHash field(String value) {
    append(value);
    return this;
  }

  public FieldHash field(long value) {
    return field(Long.toString(value));
  }

  /** One that may be absent, which is different from empty. */
  public FieldHash field(Optional<?> value) {
    value.ifPresentOrElse(it -> append(it.toString()), () -> text.append("|-"));
    return this;
  }

  public FieldHash field(Map<String, String> map) {
    text.append('|').append(map.size()).append('{');
    map.forEach(
        (name, value) -> {
          append(name);
          append(value);
        });
    text.append('}');
    return this;
  }

  /** 64 digits. */
  public String hex() {
    try {
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private void append(String value) {
    text.append('|').append(value.length()).append(':').append(value);
  }
}
