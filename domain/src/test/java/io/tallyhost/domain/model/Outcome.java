package io.tallyhost.domain.model;

/** What became of an operation, in the product and in the model alike. */
enum Outcome {
  DONE,
  REFUSED,
  /** There was nothing to try it on; it does not count. */
  IMPOSSIBLE;

  static Outcome of(boolean done) {
    return done ? DONE : REFUSED;
  }
}
