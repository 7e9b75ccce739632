package io.tallyhost.application.ticketing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketPriority;
import io.tallyhost.domain.ticketing.Tickets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Use case: close a ticket, or say how urgent it is. Both may be repeated. */
public final class ChangeTicket {

  private final Tickets tickets;
  private final Office office;

  public ChangeTicket(Tickets tickets, Office office) {
    this.tickets = tickets;
    this.office = office;
  }

  public Ticket close(Principal principal, TicketId id) {
    return change(principal, id, ticket -> ticket.closed(office.now()));
  }

  /** Only staff decides what is urgent. */
  public Ticket prioritise(Principal principal, TicketId id, TicketPriority priority) {
    Access.requireOperator(principal, Permission.TICKETS_CLOSE);
    return change(principal, id, ticket -> ticket.prioritised(priority, office.now()));
  }

  private Ticket change(Principal principal, TicketId id, UnaryOperator<Ticket> change) {
    return office
        .unitOfWork()
        .perform(
            () -> {
              var ticket = tickets.lock(id).orElseThrow(() -> new NotFound("Ticket"));
              Access.require(principal, Permission.TICKETS_CLOSE, ticket.owner(), "Ticket");
              var changed = change.apply(ticket);
              tickets.update(changed);
              office
                  .recorder()
                  .changed(
                      principal,
                      ticket.owner(),
                      changed.isClosed() ? "tickets.close" : "tickets.edit",
                      id.value(),
                      state(ticket),
                      state(changed));
              if (changed.isClosed() && !ticket.isClosed()) {
                office
                    .recorder()
                    .happened(
                        "ticket.closed",
                        ticket.owner(),
                        Map.of("ticket_id", id.value(), "subject", ticket.subject()));
              }
              return changed;
            });
  }

  private static Map<String, String> state(Ticket ticket) {
    return Map.of("status", ticket.status().name(), "priority", ticket.priority().name());
  }
}
