package io.tallyhost.virtfusion;

/** An answer that is not what the panel answers. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
