package io.tallyhost.domain.model;

import java.util.EnumMap;
import java.util.Map;

/** How often each kind of operation was done or refused. */
final class Counts {

  private final Map<Kind, Long> done = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> refused = new EnumMap<>(Kind.class);

  void add(Kind kind, Outcome outcome) {
    if (outcome != Outcome.IMPOSSIBLE) {
      (outcome == Outcome.DONE ? done : refused).merge(kind, 1L, Long::sum);
    }
  }

  Counts plus(Counts other) {
    var sum = new Counts();
    for (var counts : new Counts[] {this, other}) {
      counts.done.forEach((kind, number) -> sum.done.merge(kind, number, Long::sum));
      counts.refused.forEach((kind, number) -> sum.refused.merge(kind, number, Long::sum));
    }
    return sum;
  }

  double percentRefused() {
    return 100.0 * total(refused) / (total(done) + total(refused));
  }

  double percentOf(Kind kind) {
    var tried = done.getOrDefault(kind, 0L) + refused.getOrDefault(kind, 0L);
    return 100.0 * tried / (total(done) + total(refused));
  }

  /** How many of that kind were not refused. */
  long done(Kind kind) {
    return done.getOrDefault(kind, 0L);
  }

  private static long total(Map<Kind, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
