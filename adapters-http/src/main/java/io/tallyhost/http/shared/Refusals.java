package io.tallyhost.http.shared;

import java.util.Optional;

/** Turns whatever went wrong into a surface's own words. */
final class Refusals {

  private final Faults faults;

  Refusals(Faults faults) {
    this.faults = faults;
  }

  Problem problem(Throwable cause) {
    return faults.problem(cause).orElseGet(() -> Problems.of(cause));
  }

  Reply reply(Surface surface, Throwable cause, Request request) {
    return surface.problem(problem(cause), Optional.of(request));
  }
}
