package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** How far the making of a service is. Its error is for us, never shown to the buyer. */
public record Provisioning(Phase phase, Optional<String> error) {

  /** The four ways it can stand. */
  public enum Phase {
    /** Being made, or about to be. */
    WORKING,
    /** It certainly did not work; it may be tried again or given up. */
    FAILED,
    /** Nobody knows whether the server exists; nothing may be done until that is known. */
    UNKNOWN,
    DONE
  }

  public static final Provisioning WORKING = new Provisioning(Phase.WORKING, Optional.empty());
  public static final Provisioning DONE = new Provisioning(Phase.DONE, Optional.empty());

  public Provisioning {
    InvalidValue.unless(
        error.isPresent() == (phase == Phase.FAILED || phase == Phase.UNKNOWN),
        "provisioning error",
        error,
        "there exactly when something is wrong");
  }

  public static Provisioning failed(String error) {
    return new Provisioning(Phase.FAILED, Optional.of(error));
  }

  public static Provisioning unknown(String error) {
    return new Provisioning(Phase.UNKNOWN, Optional.of(error));
  }

  public boolean hasIssue() {
    return error.isPresent();
  }

  public boolean isUnknown() {
    return phase == Phase.UNKNOWN;
  }
}
