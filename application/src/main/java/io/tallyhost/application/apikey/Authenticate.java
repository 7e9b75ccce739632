package io.tallyhost.application.apikey;

import io.tallyhost.application.apikey.Authentication.Authenticated;
import io.tallyhost.application.apikey.Authentication.Refused;
import io.tallyhost.application.apikey.Authentication.Unknown;
import io.tallyhost.application.identity.Admission;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Session;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: who is asking? Every request begins with it; nothing is remembered in between. */
public final class Authenticate {

  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiKeys keys;
  private final Admission admission;
  private final Clock clock;

  public Authenticate(
      Accounts accounts, Sessions sessions, ApiKeys keys, Admission admission, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.keys = keys;
    this.admission = admission;
    this.clock = clock;
  }

  public Authentication handle(Credential credential, Origin origin) {
    var now = clock.instant();
    return credential
        .<Optional<Authentication>>fold(
            session -> session(session.token(), origin, now),
            key -> key.text().flatMap(text -> key(text, origin, now)))
        .orElseGet(Unknown::new);
  }

  private Optional<Authentication> session(String token, Origin origin, Instant now) {
    return sessions
        .find(TokenHash.of(token))
        .filter(session -> session.isOpenAt(now))
        .flatMap(session -> standing(session.account()).map(it -> session(session, it, origin)));
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

  private Optional<Authentication> key(KeyText text, Origin origin, Instant now) {
    return keys.findByLookup(text.lookup())
        .filter(key -> key.kind() == text.kind() && key.isUsableAt(now))
        .filter(key -> key.secret().accepts(text.secretPart(), now))
        .flatMap(key -> standing(key.owner().account()).map(it -> key(key, it, origin)));
  }

  private Authentication key(ApiKey key, Standing standing, Origin origin) {
    var account =
        Admission.principal(standing, "key:" + key.id().value(), Optional.empty(), origin);
    var principal = Admission.narrowed(account, key.rights());
    var refusal = admission.refusal(standing, principal);
    if (refusal.isEmpty() && !admission.isAllowedFrom(key.allowedAddresses(), principal)) {
      refusal = Optional.of("Address not allowed");
    }
    return refusal.<Authentication>map(Refused::new).orElseGet(() -> noted(key, principal));
  }

  private Authentication noted(ApiKey key, Principal principal) {
    var now = clock.instant();
    if (key.shouldBeNotedAt(now)) {
      keys.note(key.usedAt(now));
    }
    return new Authenticated(principal, key.perMinute());
  }

  private Optional<Standing> standing(AccountId account) {
    return accounts.standing(account).filter(it -> !it.account().isDeleted());
  }
}
