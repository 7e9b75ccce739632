package io.tallyhost.http.shared;

import java.util.Optional;

/** Knows failures of the machinery below us that are passing: the database is away. */
@FunctionalInterface
public interface Faults {

  Optional<Problem> problem(Throwable cause);

  static Faults none() {
    return cause -> Optional.empty();
  }
}
