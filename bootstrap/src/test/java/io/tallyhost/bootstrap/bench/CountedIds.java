package io.tallyhost.bootstrap.bench;

import io.tallyhost.application.shared.Ids;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the order of their making, as the product's are. */
final class CountedIds implements Ids {

  private final AtomicLong last = new AtomicLong();

  @Override
  public String next() {
    return "c" + String.format(Locale.ROOT, "%024d", last.incrementAndGet());
  }
}
