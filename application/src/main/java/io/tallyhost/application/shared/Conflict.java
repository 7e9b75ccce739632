package io.tallyhost.application.shared;

/** The state of things does not allow it now. */
public final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Conflict(String reason) {
    super(reason);
  }
}
