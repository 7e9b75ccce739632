package io.tallyhost.domain.apikey;

import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.TokenHash;
import java.util.Optional;

/**
 * What the holder of a key is shown, once: the key and, for a pair, its secret.
 *
 * @param lookup the part by which the key is found
 * @param secretPart the part that proves it
 */
public record KeyText(KeyKind kind, String lookup, String secretPart) {

  private static final int LABEL = 16;

  /** A new one. */
  public static KeyText make(KeyKind kind, Secrets secrets) {
    return new KeyText(kind, kind.prefix() + secrets.label(), secrets.token());
  }

  /** Reads a key that is one text. */
  public static Optional<KeyText> parse(KeyKind kind, String text) {
    var cut = kind.prefix().length() + LABEL;
    return text.startsWith(kind.prefix()) && text.length() > cut
        ? Optional.of(new KeyText(kind, text.substring(0, cut), text.substring(cut)))
        : Optional.empty();
  }

  /** Reads a key and its secret. */
  public static Optional<KeyText> parsePair(String key, String secret) {
    var fits =
        key.startsWith(KeyKind.WHITELABEL.prefix()) && secret.startsWith(KeyKind.SECRET_PREFIX);
    return fits
        ? Optional.of(
            new KeyText(KeyKind.WHITELABEL, key, secret.substring(KeyKind.SECRET_PREFIX.length())))
        : Optional.empty();
  }

  public TokenHash hash() {
    return TokenHash.of(secretPart);
  }

  /** The key as it is given to its holder. */
  public String key() {
    return kind.isPair() ? lookup : lookup + secretPart;
  }

  /** The secret beside the key, for a pair. */
  public Optional<String> secret() {
    return kind.isPair() ? Optional.of(KeyKind.SECRET_PREFIX + secretPart) : Optional.empty();
  }

  @Override
  public String toString() {
    return lookup + "…";
  }
}
