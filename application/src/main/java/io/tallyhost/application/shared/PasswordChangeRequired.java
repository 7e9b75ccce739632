package io.tallyhost.application.shared;

/** Somebody else made this account's password; until it is changed, nothing else is done. */
public final class PasswordChangeRequired extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PasswordChangeRequired() {
    super("Password change required");
  }
}
