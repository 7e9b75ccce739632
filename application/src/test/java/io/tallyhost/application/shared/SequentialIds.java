package io.tallyhost.application.shared;

import java.util.concurrent.atomic.AtomicLong;

/** Ids that a test can foretell, each later than the one before. */
public final class SequentialIds implements Ids {

  private final AtomicLong next = new AtomicLong();

  @Override
  public String next() {
    var number = Long.toString(next.incrementAndGet(), 36);
    return "c" + "0".repeat(24 - number.length()) + number;
  }
}
