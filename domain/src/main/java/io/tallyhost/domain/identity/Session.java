package io.tallyhost.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody being signed in. It lives on while it is used, but not for ever.
 *
 * @param impersonator who signed in as this account
 * @param seenAt when it was used last, to the minute
 * @param address from where it was opened
 */
public record Session(
    String id,
    TokenHash token,
    AccountId account,
    Optional<AccountId> impersonator,
    Instant createdAt,
    Instant seenAt,
    Instant expiresAt,
    String address) {

  private static final Duration IDLE = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration IMPERSONATED = Duration.ofHours(1);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** A new one, for its owner or for somebody who acts as that owner. */
  public static Session open(String id, TokenHash token, Holder holder, Use use) {
    var lifetime = holder.impersonator().isPresent() ? IMPERSONATED : IDLE;
    return new Session(
        id,
        token,
        holder.account().id(),
        holder.impersonator(),
        use.at(),
        use.at(),
        use.at().plus(lifetime),
        use.address());
  }

  /** Whose it is, and who acts as that account, if somebody else does. */
  public record Holder(Account account, Optional<AccountId> impersonator) {}

  /** When and from where. */
  public record Use(Instant at, String address) {}

  public boolean isOpenAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  public boolean isImpersonated() {
    return impersonator.isPresent();
  }

  /** Whether its use at this moment is worth writing down. */
  public boolean shouldBeNotedAt(Instant now) {
    return !now.isBefore(seenAt.plus(NOTED_EVERY));
  }

  /** Used now; nobody's borrowed session gets longer by that. */
  public Session usedAt(Instant now) {
    var until = isImpersonated() ? expiresAt : earlier(now.plus(IDLE), createdAt.plus(LONGEST));
    return new Session(id, token, account, impersonator, createdAt, now, until, address);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
