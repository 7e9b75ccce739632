package io.tallyhost.application.clock;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.clock.ShowClock.Reading;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.clock.ClockOffset;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Use case: let time pass, as tests need it. */
public final class MoveClock {

  private static final Duration FURTHEST = Duration.ofDays(3660);

  private final ClockOffset offset;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;
  private final Clock clock;

  public MoveClock(ClockOffset offset, UnitOfWork unitOfWork, Recorder recorder, Clock clock) {
    this.offset = offset;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Forward by so much. */
  public Reading advance(Principal principal, Duration by) {
    Access.requireOperator(principal, Permission.CLOCK_EDIT);
    InvalidValue.unless(
        !by.isNegative() && by.compareTo(FURTHEST) <= 0,
        "advance_seconds",
        by.toSeconds(),
        "from 0 to ten years");
    return move(principal, by);
  }

  /** Forward to that time. */
  public Reading set(Principal principal, Instant to) {
    Access.requireOperator(principal, Permission.CLOCK_EDIT);
    var by = Duration.between(clock.instant(), to);
    InvalidValue.unless(
        !by.isNegative() && by.compareTo(FURTHEST) <= 0, "set", to, "a time from now to ten years");
    return move(principal, by);
  }

  private Reading move(Principal principal, Duration by) {
    return unitOfWork.perform(
        () -> {
          var ahead = offset.advance(by);
          recorder.changed(
              principal,
              principal.owner(),
              "clock.move",
              "clock",
              Map.of(),
              Map.of("advanced_seconds", Long.toString(by.toSeconds())));
          return new Reading(clock.instant(), ahead);
        });
  }
}
