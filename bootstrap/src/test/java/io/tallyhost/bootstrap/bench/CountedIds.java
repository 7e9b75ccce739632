package io.tallyhost.bootstrap.bench;

import io.tallyhost.application.shared.Ids;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the order of their making, as the product's are. */
final class CountedIds implements Ids {

  private final AtomicLong last = new AtomicLong();

  @Override
  public String next() {
    var number = Long.toString(last.incrementAndGet());
    return "c" + "0".repeat(24 - number.length()) + number;
  }
}
