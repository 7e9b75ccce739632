package io.tallyhost.application.shared;

/** The caller may know of it, but not do this. */
public final class Forbidden extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Forbidden(String reason) {
    super(reason);
  }
}
