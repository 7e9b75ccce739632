package io.tallyhost.application.shared;

/** The caller has used up what it may ask for in this time. */
public final class TooManyRequests extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int retryAfterSeconds;

  public TooManyRequests(String reason, int retryAfterSeconds) {
    super(reason);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
