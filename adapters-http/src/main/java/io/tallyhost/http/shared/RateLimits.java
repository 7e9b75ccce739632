package io.tallyhost.http.shared;

import io.tallyhost.application.shared.TooManyRequests;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the requests of each credential, minute by minute. Each instance counts its own. */
public final class RateLimits {

  public static final int KEY_A_MINUTE = 60;
  public static final int SESSION_A_MINUTE = 1_200;
  private static final long MINUTE = 60;
  private static final int MOST_WINDOWS = 50_000;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final Clock clock;

  public RateLimits(Clock clock) {
    this.clock = clock;
  }

  /** How it stands after a request was counted. */
  record Window(long resetsAt, int limit, int used) {

    boolean isOver(long now) {
      return now >= resetsAt;
    }

    int remaining() {
      return Math.max(0, limit - used);
    }

    void requireRoom(long now) {
      if (used > limit) {
        throw new TooManyRequests("Rate limit exceeded", (int) Math.max(1, resetsAt - now));
      }
    }
  }

  Window count(String credential, int limit) {
    var now = now();
    if (windows.size() > MOST_WINDOWS) {
      windows.values().removeIf(window -> window.isOver(now));
    }
    return windows.merge(
        credential,
        new Window(now + MINUTE, limit, 1),
        (old, fresh) ->
            old.isOver(now) ? fresh : new Window(old.resetsAt(), limit, old.used() + 1));
  }

  long now() {
    return clock.instant().getEpochSecond();
  }
}
