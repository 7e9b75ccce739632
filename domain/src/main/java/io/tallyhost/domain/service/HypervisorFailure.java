package io.tallyhost.domain.service;

/** A call to the hypervisor that gave no result, and what is known about its effect. */
public final class HypervisorFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is known after a failed call. */
  public enum Kind {
    /** It said no and did nothing; repeating the same will not help. */
    REFUSED,
    /** It did nothing because it is busy with this thing; later it may. */
    BUSY,
    /** What the call was about does not exist there. */
    NOT_FOUND,
    /** It could not be asked, and nothing was changed. */
    UNAVAILABLE,
    /** The call may or may not have been carried out: look before doing it again. */
    UNKNOWN_OUTCOME,
    /** No hypervisor has been set up. */
    NOT_CONFIGURED
  }

  private final Kind kind;

  /**
   * @param text a sentence that may be shown to a reseller: no markup, no secrets
   */
  public HypervisorFailure(Kind kind, String text) {
    super(text);
    this.kind = kind;
  }

  public HypervisorFailure(Kind kind, String text, Throwable cause) {
    super(text, cause);
    this.kind = kind;
  }

  /** No hypervisor has been set up. */
  public static HypervisorFailure notConfigured() {
    return new HypervisorFailure(
        Kind.NOT_CONFIGURED, "Server management is not configured. Contact support.");
  }

  public Kind kind() {
    return kind;
  }

  /** The sentence that may be shown to a reseller. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** Whether it is certain that the call changed nothing. */
  public boolean changedNothing() {
    return kind != Kind.UNKNOWN_OUTCOME;
  }

  /** Whether the same call may well succeed later. */
  public boolean mayPass() {
    return kind == Kind.BUSY || kind == Kind.UNAVAILABLE;
  }
}
