package io.tallyhost.bootstrap.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The real clock, which stands still in the past while the demo's history is written: so that the
 * history is the same to the second however fast the machine is.
 */
public final class DemoClock extends Clock {

  private final Clock real;
  private volatile Instant past = Instant.MAX;

  public DemoClock(Clock real) {
    this.real = real;
  }

  /** From now on it is then; a later call can only move on, and never beyond the present. */
  public synchronized void turnTo(Instant then) {
    var isPresent = past.equals(Instant.MAX);
    past = isPresent || then.isAfter(past) ? then : past;
  }

  /** From now on it is now. */
  public void comeBack() {
    past = Instant.MAX;
  }

  @Override
  public Instant instant() {
    var then = past;
    var now = real.instant();
    return then.isBefore(now) ? then : now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
