package io.tallyhost.application.shared;

/** Nobody is known to ask: no credential, or one that is unknown, over or revoked. */
public final class NotSignedIn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotSignedIn() {
    super("Not signed in");
  }
}
