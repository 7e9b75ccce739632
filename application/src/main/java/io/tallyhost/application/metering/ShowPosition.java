package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Positions;

/** Use case: the caller's own money, and what is spent of it by the hour. */
public final class ShowPosition {

  private final Positions positions;

  public ShowPosition(Positions positions) {
    this.positions = positions;
  }

  public Position handle(Principal principal) {
    Access.require(principal, Permission.WALLET_VIEW);
    return positions.of(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
  }
}
