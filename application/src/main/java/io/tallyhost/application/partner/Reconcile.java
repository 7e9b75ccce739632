package io.tallyhost.application.partner;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.Reconciliation;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;

/** Use case: what a reseller reported in a period beside what our books say of it. */
public final class Reconcile {

  private final CreditEvents events;
  private final Resellers resellers;

  public Reconcile(CreditEvents events, Resellers resellers) {
    this.events = events;
    this.resellers = resellers;
  }

  /** Whom, and the period {@code [from, until)}. */
  public record Command(AccountId reseller, Instant from, Instant until) {

    public Command {
      InvalidValue.unless(from.isBefore(until), "until", until, "later than from");
    }
  }

  public Reconciliation handle(Principal principal, Command command) {
    var reseller = resellers.find(command.reseller()).orElseThrow(() -> new NotFound("Reseller"));
    Access.require(principal, Permission.RECONCILIATION_VIEW, reseller.owner(), "Reseller");
    return Reconciliation.of(
        events.within(reseller.id(), command.from(), command.until()),
        events.booked(reseller.id(), command.from(), command.until()),
        events.disputed(reseller.id(), command.from(), command.until()));
  }
}
