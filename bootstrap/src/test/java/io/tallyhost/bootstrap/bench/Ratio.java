package io.tallyhost.bootstrap.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A reference and a candidate, measured alternately; prints one line. */
final class Ratio {

  /** Something that is measured. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private final String name;
  private final List<Double> reference = new ArrayList<>();
  private final List<Double> candidate = new ArrayList<>();

  Ratio(String name) {
    this.name = name;
  }

  void round(Work first, Work second) throws Exception {
    add(millis(first), millis(second));
  }

  /** Two times that were measured already. */
  void add(double referenceMillis, double candidateMillis) {
    reference.add(referenceMillis);
    candidate.add(candidateMillis);
  }

  /** The middle time of the candidate. */
  double median() {
    return middle(candidate);
  }

  void print() {
    var ratios = new ArrayList<Double>();
    for (var i = 0; i < candidate.size(); i++) {
      ratios.add(candidate.get(i) / reference.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "%-52s %9.1f ms  reference %9.1f ms  ratio %6.3f  (%.3f–%.3f)%n",
        name,
        middle(candidate),
        middle(reference),
        middle(ratios),
        Collections.min(ratios),
        Collections.max(ratios));
  }

  static double millis(Work work) throws Exception {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double middle(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
