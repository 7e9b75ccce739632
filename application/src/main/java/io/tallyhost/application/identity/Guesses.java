package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Lockout;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.SignInAttempts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Slows down whoever guesses passwords: counts before it checks, and forgets what was right. */
public final class Guesses {

  private final SignInAttempts attempts;
  private final Passwords passwords;
  private final Clock clock;

  public Guesses(SignInAttempts attempts, Passwords passwords, Clock clock) {
    this.attempts = attempts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** How an attempt went; {@code retryAfter} only when it was not even looked at. */
  public record Verdict(boolean right, Optional<Duration> retryAfter) {}

  /**
   * Counts an attempt on that account from that address, and checks it unless it is one too many.
   */
  public Verdict judge(String account, String address, BooleanSupplier check) {
    return longer(count(account), count(address))
        .map(wait -> new Verdict(false, Optional.of(wait)))
        .orElseGet(() -> checked(account, address, check));
  }

  /** Counts one more of what nobody may do too often; how long to wait when it is one too many. */
  Optional<Duration> count(String subject) {
    var now = clock.instant();
    return Lockout.wait(attempts.begin(subject, now), now);
  }

  public Passwords passwords() {
    return passwords;
  }

  // Whatever keeps the check from being made was no guess.
  private Verdict checked(String account, String address, BooleanSupplier check) {
    var isJudged = false;
    try {
      var right = check.getAsBoolean();
      isJudged = true;
      if (right) {
        attempts.clear(account);
        attempts.takeBack(address);
      }
      return new Verdict(right, Optional.empty());
    } finally {
      if (!isJudged) {
        attempts.takeBack(account);
        attempts.takeBack(address);
      }
    }
  }

  private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
    return one.flatMap(it -> other.filter(wait -> wait.compareTo(it) > 0).or(() -> one))
        .or(() -> other);
  }
}
