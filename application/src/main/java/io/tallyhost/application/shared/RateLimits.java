package io.tallyhost.application.shared;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How often a credential may be used: so many requests in each minute of the clock. */
public final class RateLimits {

  public static final int PER_KEY = 60;
  public static final int PER_SESSION = 1200;

  /** Many may come from one address. */
  public static final int PER_ADDRESS = 1200;

  private final RateCounters counters;
  private final Clock clock;

  public RateLimits(RateCounters counters, Clock clock) {
    this.counters = counters;
    this.clock = clock;
  }

  /** Counts a request; {@code own} is the key's own limit, when it has one. */
  public Allowance take(Principal principal, Optional<Integer> own) {
    var usual = principal.sessionId().isPresent() ? PER_SESSION : PER_KEY;
    return take(principal.credential(), own.orElse(usual));
  }

  /** Counts a request of anybody or anything. */
  public Allowance take(String subject, int limit) {
    var now = clock.instant();
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    return new Allowance(
        limit, counters.count(subject, minute), minute.plus(1, ChronoUnit.MINUTES), now);
  }
}
