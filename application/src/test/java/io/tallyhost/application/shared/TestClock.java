package io.tallyhost.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands still until a test moves it. */
public final class TestClock extends Clock {

  private volatile Instant now;

  public TestClock(Instant start) {
    this.now = start;
  }

  public static TestClock at(String instant) {
    return new TestClock(Instant.parse(instant));
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  /** Never back: nothing in the product expects that, so a test that does it proves nothing. */
  public synchronized void set(Instant to) {
    if (to.isBefore(now)) {
      throw new IllegalArgumentException("Time does not go back from %s to %s".formatted(now, to));
    }
    now = to;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("Time is UTC here, not " + zone);
  }
}
