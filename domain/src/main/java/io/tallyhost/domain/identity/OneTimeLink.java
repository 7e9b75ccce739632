package io.tallyhost.domain.identity;

import java.time.Duration;
import java.time.Instant;

/** A secret that lets its holder choose an account's password, once and soon. */
public record OneTimeLink(TokenHash token, AccountId account, Purpose purpose, Instant expiresAt) {

  private static final Duration LIFETIME = Duration.ofMinutes(30);

  /** Why it was made. */
  public enum Purpose {
    HANDOVER,
    PASSWORD_RESET
  }

  public static OneTimeLink issue(
      TokenHash token, AccountId account, Purpose purpose, Instant now) {
    return new OneTimeLink(token, account, purpose, now.plus(LIFETIME));
  }

  public boolean isOpenAt(Instant now) {
    return now.isBefore(expiresAt);
  }
}
