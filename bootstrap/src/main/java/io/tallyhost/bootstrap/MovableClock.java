package io.tallyhost.bootstrap;

import io.tallyhost.domain.clock.ClockOffset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real clock plus what tests have added to it; other instances see a move within a second. */
final class MovableClock extends Clock implements ClockOffset {

  private static final long FRESH_NANOSECONDS = 1_000_000_000L;

  private final Clock real;
  private final ClockOffset shared;
  private volatile Seen seen;

  private record Seen(Duration offset, long at) {}

  MovableClock(Clock real, ClockOffset shared) {
    this.real = real;
    this.shared = shared;
    this.seen = look();
  }

  @Override
  public Duration current() {
    var last = seen;
    if (System.nanoTime() - last.at() > FRESH_NANOSECONDS) {
      last = look();
      seen = last;
    }
    return last.offset();
  }

  @Override
  public Duration advance(Duration by) {
    var offset = shared.advance(by);
    seen = new Seen(offset, System.nanoTime());
    return offset;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(current());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), current());
  }

  private Seen look() {
    return new Seen(shared.current(), System.nanoTime());
  }
}
