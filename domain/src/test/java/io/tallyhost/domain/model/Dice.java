package io.tallyhost.domain.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Where everything random comes from; the same seed throws the same. */
final class Dice {

  private static final int RECENT = 6;
  private static final long[] USUAL = {1, 7, 12, 99, 250, 499, 999, 1999, 4999, 10_000};

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  long between(long from, long to) {
    return random.nextLong(from, to + 1);
  }

  /** Some cents: prices that people like, any small amount, now and then a big one. */
  long cents() {
    var kind = below(10);
    if (kind < 4) {
      return USUAL[below(USUAL.length)];
    }
    return kind < 9 ? between(1, 5000) : between(1, 200_000);
  }

  /** Some cents; often those at an edge, or just beside it. */
  long centsNear(BigInteger edge) {
    var near = edge.longValueExact() + between(-1, 1);
    return chance(60) && near > 0 ? near : cents();
  }

  <T> T pick(List<T> things) {
    return things.get(below(things.size()));
  }

  /** Mostly one of the last; none when there is none. */
  <T> Optional<T> some(List<T> things) {
    if (things.isEmpty()) {
      return Optional.empty();
    }
    var recent = Math.min(RECENT, things.size());
    return Optional.of(chance(80) ? things.get(things.size() - 1 - below(recent)) : pick(things));
  }
}
