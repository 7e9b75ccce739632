package io.tallyhost.bootstrap;

/** Says in one line why something failed. */
final class Causes {

  private Causes() {}

  static String line(Throwable failure) {
    var last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    var text = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    return last.getClass().getSimpleName() + ": " + text;
  }
}
