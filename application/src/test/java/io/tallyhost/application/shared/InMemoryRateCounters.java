package io.tallyhost.application.shared;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@link RateCounters} in memory. */
public final class InMemoryRateCounters implements RateCounters {

  private record Minute(String subject, Instant at) {}

  private final Map<Minute, Integer> counts = new ConcurrentHashMap<>();

  @Override
  public int count(String subject, Instant minute) {
    return counts.merge(new Minute(subject, minute), 1, Integer::sum);
  }

  @Override
  public int forgetBefore(Instant minute) {
    var before = counts.size();
    counts.keySet().removeIf(it -> it.at().isBefore(minute));
    return before - counts.size();
  }
}
