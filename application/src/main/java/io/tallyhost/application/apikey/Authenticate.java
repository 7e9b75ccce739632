package io.tallyhost.application.apikey;

import io.tallyhost.application.apikey.Authentication.Unknown;
import io.tallyhost.application.shared.Origin;
import java.util.Optional;

/** Use case: who is asking? Every request begins with it; nothing is remembered in between. */
public final class Authenticate {

  private final BySession bySession;
  private final ByKey byKey;

  public Authenticate(BySession bySession, ByKey byKey) {
    this.bySession = bySession;
    this.byKey = byKey;
  }

  public Authentication handle(Credential credential, Origin origin) {
    return credential
        .<Optional<Authentication>>fold(
            session -> bySession.authenticate(session.token(), origin),
            key -> key.text().flatMap(text -> byKey.authenticate(text, origin)))
        .orElseGet(Unknown::new);
  }
}
