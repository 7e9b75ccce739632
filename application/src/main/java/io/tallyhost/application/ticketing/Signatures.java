package io.tallyhost.application.ticketing;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;

/** How authors are shown: people by their e-mail address, staff as one. */
public final class Signatures {

  private static final String STAFF = "support";

  private final Accounts accounts;

  public Signatures(Accounts accounts) {
    this.accounts = accounts;
  }

  String of(Principal principal) {
    return principal.isOperator()
        ? STAFF
        : accounts
            .find(principal.account())
            .map(Account::email)
            .map(Object::toString)
            .orElse(principal.account().value());
  }
}
