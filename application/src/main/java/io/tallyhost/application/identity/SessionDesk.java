package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.SignInResult.SignedIn;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.Session;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Opens sessions, for their owners and for those who act as them, and writes that down. */
public final class SessionDesk {

  private final Sessions sessions;
  private final Secrets secrets;
  private final Ids ids;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;
  private final Clock clock;

  public SessionDesk(
      Sessions sessions,
      Secrets secrets,
      Ids ids,
      UnitOfWork unitOfWork,
      Recorder recorder,
      Clock clock) {
    this.sessions = sessions;
    this.secrets = secrets;
    this.ids = ids;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
    this.clock = clock;
  }

  SignedIn signIn(Account account, Principal principal) {
    return open(account, Optional.empty(), principal, "identity.sign_in");
  }

  SignedIn impersonate(Account account, Principal impersonator) {
    return open(account, Optional.of(impersonator.account()), impersonator, "identity.impersonate");
  }

  private SignedIn open(
      Account account, Optional<AccountId> impersonator, Principal by, String action) {
    var token = secrets.token();
    var use = new Session.Use(clock.instant(), by.origin().address());
    var session = Session.open(ids.next(), TokenHash.of(token), account, impersonator, use);
    unitOfWork.run(
        () -> {
          sessions.add(session);
          recorder.changed(
              by,
              account.owner(),
              action,
              account.id().value(),
              Map.of(),
              Map.of("session", session.id()));
        });
    return new SignedIn(token, session, account);
  }
}
