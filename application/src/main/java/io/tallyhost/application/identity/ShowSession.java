package io.tallyhost.application.identity;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;

/** Use case: who am I? Answered even while a password has to be changed. */
public final class ShowSession {

  private final Accounts accounts;

  public ShowSession(Accounts accounts) {
    this.accounts = accounts;
  }

  public Account handle(Principal principal) {
    return accounts.find(principal.account()).orElseThrow(() -> new NotFound("Account"));
  }
}
