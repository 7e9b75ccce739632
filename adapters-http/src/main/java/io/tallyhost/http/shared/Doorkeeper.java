package io.tallyhost.http.shared;

import io.tallyhost.application.apikey.Authentication;
import io.tallyhost.application.apikey.Credential;
import io.tallyhost.application.shared.Origin;

/** Finds out who stands behind a credential; the use case {@code Authenticate} is one. */
@FunctionalInterface
public interface Doorkeeper {

  Authentication look(Credential credential, Origin origin);
}
