package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Sessions;
import java.util.Map;

/** Use case: end the session that is used right now; a key has none. */
public final class SignOut {

  private final Sessions sessions;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public SignOut(Sessions sessions, UnitOfWork unitOfWork, Recorder recorder) {
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  public void handle(Principal principal) {
    principal.sessionId().ifPresent(session -> unitOfWork.run(() -> end(principal, session)));
  }

  private void end(Principal principal, String session) {
    sessions.end(session);
    recorder.changed(
        principal,
        principal.owner(),
        "identity.sign_out",
        principal.account().value(),
        Map.of("session", session),
        Map.of());
  }
}
