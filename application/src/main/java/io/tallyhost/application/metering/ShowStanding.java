package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.Standing;
import io.tallyhost.domain.metering.Standings;

/** Use case: the caller's own money, and what is spent of it by the hour. */
public final class ShowStanding {

  private final Standings standings;

  public ShowStanding(Standings standings) {
    this.standings = standings;
  }

  public Standing handle(Principal principal) {
    Access.require(principal, Permission.WALLET_VIEW);
    return standings.of(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
  }
}
