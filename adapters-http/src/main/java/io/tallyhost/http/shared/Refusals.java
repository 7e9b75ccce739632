package io.tallyhost.http.shared;

/** Turns whatever went wrong into a surface's own words. */
final class Refusals {

  private final Faults faults;

  Refusals(Faults faults) {
    this.faults = faults;
  }

  Problem problem(Throwable cause) {
    return faults.problem(cause).orElseGet(() -> Problems.of(cause));
  }

  Reply reply(Surface surface, Throwable cause) {
    return surface.problem(problem(cause));
  }
}
