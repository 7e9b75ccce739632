package io.tallyhost.bootstrap.bench;

import io.tallyhost.bootstrap.bench.Crowd.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Rates of a reference and a candidate, measured alternately; prints one line. */
final class Rates {

  private record Round(Measured reference, Measured candidate) {

    double ratio() {
      return candidate.perSecond() / reference.perSecond();
    }
  }

  private final String name;
  private final List<Round> rounds = new ArrayList<>();

  Rates(String name) {
    this.name = name;
  }

  void add(Measured reference, Measured candidate) {
    rounds.add(new Round(reference, candidate));
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%-28s %7.0f/s  p99 %6.1f ms   reference %6.0f/s  p99 %6.1f ms   ratio %5.2f  (%.2f–%.2f)%n",
        name,
        middle(round -> round.candidate().perSecond()),
        middle(round -> round.candidate().p99Millis()),
        middle(round -> round.reference().perSecond()),
        middle(round -> round.reference().p99Millis()),
        middle(Round::ratio),
        rounds.stream().mapToDouble(Round::ratio).min().orElse(0),
        rounds.stream().mapToDouble(Round::ratio).max().orElse(0));
  }

  private double middle(ToDoubleFunction<Round> value) {
    var sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
