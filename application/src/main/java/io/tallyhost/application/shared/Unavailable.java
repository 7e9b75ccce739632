package io.tallyhost.application.shared;

/** Something we stand on is away for the moment; the same request may be sent again later. */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int retryAfterSeconds;

  public Unavailable(String reason, int retryAfterSeconds) {
    super(reason);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
