package io.tallyhost.application.shared;

import java.util.SplittableRandom;

/** Ids that do not meet those of other tests in the same database. */
public final class RandomIds implements Ids {

  private final SplittableRandom random;

  public RandomIds() {
    this(new SplittableRandom());
  }

  /** The same ids again from the same source of chance. */
  public RandomIds(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public synchronized String next() {
    var id = new StringBuilder("c");
    random.ints(24, 0, 36).forEach(digit -> id.append(Character.forDigit(digit, 36)));
    return id.toString();
  }
}
