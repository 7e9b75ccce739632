package io.tallyhost.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ten failed sign-ins in a quarter of an hour are enough, for an account and for an address. */
public final class Lockout {

  public static final int MOST_FAILURES = 10;
  public static final Duration WINDOW = Duration.ofMinutes(15);

  private Lockout() {}

  /** How long to wait, when this attempt is one too many. */
  public static Optional<Duration> wait(SignInAttempts.Tally tally, Instant now) {
    return tally.failures() > MOST_FAILURES
        ? Optional.of(Duration.between(now, tally.since().plus(WINDOW)))
        : Optional.empty();
  }

  /** Whether counting starts anew. */
  public static boolean isOver(Instant since, Instant now) {
    return !now.isBefore(since.plus(WINDOW));
  }
}
