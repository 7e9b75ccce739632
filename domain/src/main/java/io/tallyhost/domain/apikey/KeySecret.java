package io.tallyhost.domain.apikey;

import io.tallyhost.domain.identity.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** The hash of a key's secret and, for a while after a rotation, of the one before. */
public record KeySecret(TokenHash current, Optional<Retiring> previous) {

  /** A secret that is still taken until then. */
  public record Retiring(TokenHash hash, Instant until) {}

  public static KeySecret of(TokenHash hash) {
    return new KeySecret(hash, Optional.empty());
  }

  /** A new secret; the one it replaces is good until then. */
  public KeySecret replacedBy(TokenHash hash, Instant now, Instant until) {
    return new KeySecret(
        hash, until.isAfter(now) ? Optional.of(new Retiring(current, until)) : Optional.empty());
  }

  public boolean accepts(String secret, Instant now) {
    return current.matches(secret)
        || previous.filter(it -> now.isBefore(it.until())).stream()
            .anyMatch(it -> it.hash().matches(secret));
  }
}
