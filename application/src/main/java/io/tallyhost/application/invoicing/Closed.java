package io.tallyhost.application.invoicing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How closing went for some of the resellers. */
record Closed(long invoices, long paid, List<RuntimeException> failures) {

  static final Closed NOTHING = new Closed(0, 0, List.of());

  /** Whatever that work throws is kept for the end. */
  static Closed of(Supplier<Closed> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      return new Closed(0, 0, List.of(failure));
    }
  }

  Closed plus(Closed other) {
    return new Closed(
        invoices + other.invoices,
        paid + other.paid,
        Stream.concat(failures.stream(), other.failures.stream()).toList());
  }
}
