package io.tallyhost.application.partner;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Use case: what was reported: everything for the operator, its own for a reseller. */
public final class ListCreditEvents {

  private final CreditEvents events;

  public ListCreditEvents(CreditEvents events) {
    this.events = events;
  }

  public Page<CreditEvent> handle(
      Principal principal, Optional<AccountId> reseller, PageRequest page) {
    Access.require(principal, Permission.CREDIT_EVENTS_VIEW);
    return events.list(scope(principal, reseller), page);
  }

  static Optional<AccountId> scope(Principal principal, Optional<AccountId> reseller) {
    if (principal.isOperator()) {
      return reseller;
    }
    if (reseller.filter(it -> !it.equals(principal.account())).isPresent()) {
      throw new NotFound("Reseller");
    }
    return Optional.of(principal.account());
  }
}
