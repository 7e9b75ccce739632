package io.tallyhost.application.ticketing;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketQuery;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.domain.ticketing.Tickets;
import java.util.Optional;

/** Use case: read tickets. Staff sees everybody's, a reseller lists its own. */
public final class ShowTickets {

  private final Tickets tickets;
  private final Services services;

  public ShowTickets(Tickets tickets, Services services) {
    this.tickets = tickets;
    this.services = services;
  }

  /** Newest first. */
  public Page<Ticket> list(Principal principal, Optional<TicketStatus> status, PageRequest page) {
    Access.require(principal, Permission.TICKETS_VIEW);
    var whose =
        principal.isOperator() ? Optional.<AccountId>empty() : Optional.of(principal.account());
    return tickets.page(new TicketQuery(whose, status), page);
  }

  /** Those of one reseller, which only staff may ask for. */
  public Page<Ticket> listOf(
      Principal principal, AccountId account, Optional<TicketStatus> status, PageRequest page) {
    Access.requireOperator(principal, Permission.TICKETS_VIEW);
    return tickets.page(new TicketQuery(Optional.of(account), status), page);
  }

  /** One with everything in it. */
  public TicketDetail show(Principal principal, TicketId id) {
    var ticket = tickets.find(id).orElseThrow(() -> new NotFound("Ticket"));
    Access.require(principal, Permission.TICKETS_VIEW, ticket.owner(), "Ticket");
    return new TicketDetail(ticket, tickets.messages(id), services.findAll(ticket.services()));
  }
}
