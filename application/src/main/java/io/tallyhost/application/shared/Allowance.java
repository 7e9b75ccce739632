package io.tallyhost.application.shared;

import java.time.Duration;
import java.time.Instant;

/** How many requests somebody has left, and until when that counts. */
public record Allowance(int limit, int used, Instant resetsAt, Instant now) {

  public boolean isExceeded() {
    return used > limit;
  }

  public int remaining() {
    return Math.max(0, limit - used);
  }

  /** How long to wait, a second at least. */
  public long retryAfterSeconds() {
    return Math.max(1, Duration.between(now, resetsAt.plusMillis(999)).toSeconds());
  }
}
