package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Sessions;
import java.util.Map;

/** Use case: end all sessions of one's own account, this one included. */
public final class SignOutEverywhere {

  private final Sessions sessions;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public SignOutEverywhere(Sessions sessions, UnitOfWork unitOfWork, Recorder recorder) {
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** How many sessions there were. */
  public int handle(Principal principal) {
    if (principal.isImpersonated() || principal.sessionId().isEmpty()) {
      throw new Forbidden("Only somebody who signed in for himself can do this");
    }
    return unitOfWork.perform(() -> end(principal));
  }

  private int end(Principal principal) {
    var ended = sessions.endAll(principal.account());
    recorder.changed(
        principal,
        principal.owner(),
        "identity.sign_out_everywhere",
        principal.account().value(),
        Map.of("sessions", Integer.toString(ended)),
        Map.of());
    return ended;
  }
}
