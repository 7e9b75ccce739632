package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.SignInResult.SignedIn;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.IpAddress;
import io.tallyhost.domain.identity.KnownAddresses;
import io.tallyhost.domain.identity.KnownAddresses.Acquaintance;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.Session;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.TokenHash;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Opens sessions, for their owners and for those who act as them, and writes that down. */
public final class SessionDesk {

  private final Sessions sessions;
  private final KnownAddresses addresses;
  private final Secrets secrets;
  private final Office office;

  public SessionDesk(Sessions sessions, KnownAddresses addresses, Secrets secrets, Office office) {
    this.sessions = sessions;
    this.addresses = addresses;
    this.secrets = secrets;
    this.office = office;
  }

  SignedIn signIn(Account account, Principal principal) {
    return open(new Session.Holder(account, Optional.empty()), principal, Optional.empty());
  }

  SignedIn impersonate(Account account, Principal impersonator, Optional<String> reason) {
    return open(
        new Session.Holder(account, Optional.of(impersonator.account())), impersonator, reason);
  }

  private SignedIn open(Session.Holder holder, Principal by, Optional<String> reason) {
    var token = secrets.token();
    var use = new Session.Use(office.now(), by.origin().address());
    var session = Session.open(office.ids().next(), TokenHash.of(token), holder, use);
    office.unitOfWork().run(() -> begin(session, holder.account(), by, reason));
    return new SignedIn(token, session, holder.account());
  }

  private void begin(Session session, Account account, Principal by, Optional<String> reason) {
    sessions.add(session);
    office
        .recorder()
        .changed(
            by,
            account.owner(),
            session.isImpersonated() ? "identity.impersonate" : "identity.sign_in",
            account.id().value(),
            Map.of(),
            facts(session, reason));
    if (!session.isImpersonated()) {
      lookAt(session, account);
    }
  }

  private static Map<String, String> facts(Session session, Optional<String> reason) {
    var facts = new TreeMap<>(Map.of("session", session.id()));
    reason.ifPresent(text -> facts.put("reason", text));
    return facts;
  }

  private void lookAt(Session session, Account account) {
    var place = IpAddress.neighbourhood(session.address());
    if (addresses.note(account.owner(), place, session.createdAt()) == Acquaintance.NEW) {
      office
          .recorder()
          .happened("identity.new_address", account.owner(), Map.of("address", session.address()));
    }
  }
}
