package io.tallyhost.domain.identity;

/** So many passwords are being checked already that one more would have to wait too long. */
public final class PasswordsBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PasswordsBusy() {
    super("Too many sign-ins at once, try again in a moment");
  }
}
