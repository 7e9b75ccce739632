package io.tallyhost.application.clock;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.clock.ClockOffset;
import io.tallyhost.domain.identity.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Use case: what time is it, and how far ahead of the real one? */
public final class ShowClock {

  /** The time here, and what it is ahead. */
  public record Reading(Instant now, Duration offset) {}

  private final ClockOffset offset;
  private final Clock clock;

  public ShowClock(ClockOffset offset, Clock clock) {
    this.offset = offset;
    this.clock = clock;
  }

  public Reading handle(Principal principal) {
    Access.requireOperator(principal, Permission.CLOCK_VIEW);
    return new Reading(clock.instant(), offset.current());
  }
}
