package io.tallyhost.application.apikey;

import io.tallyhost.application.apikey.Authentication.Authenticated;
import io.tallyhost.application.apikey.Authentication.Refused;
import io.tallyhost.application.apikey.Authentication.Unknown;
import io.tallyhost.application.identity.Admission;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Session;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Clock;
import java.util.Optional;

/** Who somebody is that shows a session: its holder, or whoever borrowed it. */
public final class BySession {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Admission admission;
  private final Clock clock;

  public BySession(Accounts accounts, Sessions sessions, Admission admission, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.admission = admission;
    this.clock = clock;
  }

  Optional<Authentication> authenticate(String token, Origin origin) {
    var now = clock.instant();
    return sessions
        .find(TokenHash.of(token))
        .filter(session -> session.isOpenAt(now))
        .flatMap(
            session ->
                Admission.standing(accounts, session.account())
                    .map(it -> session(session, it, origin)));
  }

  private Authentication session(Session session, Standing standing, Origin origin) {
    var principal =
        Admission.principal(standing, "session:" + session.id(), session.impersonator(), origin);
    return session
        .impersonator()
        .map(impersonator -> borrowed(session, standing, principal, impersonator))
        .orElseGet(() -> admitted(session, admission.refusal(standing, principal), principal));
  }

  // It lives by its borrower's standing, and his addresses and rights count too.
  private Authentication borrowed(
      Session session, Standing standing, Principal principal, AccountId impersonator) {
    return accounts
        .standing(impersonator)
        .filter(Standing::mayAct)
        .filter(it -> it.account().allowedAddresses().allow(principal.origin().address()))
        .map(Standing::rights)
        .map(rights -> Admission.narrowed(principal, rights))
        .map(it -> admitted(session, Admission.suspension(standing), it))
        .orElseGet(Unknown::new);
  }

  private Authentication admitted(Session session, Optional<String> refusal, Principal principal) {
    return refusal.<Authentication>map(Refused::new).orElseGet(() -> noted(session, principal));
  }

  private Authentication noted(Session session, Principal principal) {
    var now = clock.instant();
    if (session.shouldBeNotedAt(now)) {
      sessions.note(session.usedAt(now));
    }
    return new Authenticated(principal, Optional.empty());
  }
}
