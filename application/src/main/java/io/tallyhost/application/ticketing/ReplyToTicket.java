package io.tallyhost.application.ticketing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.domain.ticketing.Tickets;
import java.util.Map;

/** Use case: say something more in a ticket; then it is the other side's turn. */
public final class ReplyToTicket {

  /** Where and what. */
  public record Command(TicketId ticket, String message) {}

  private final Tickets tickets;
  private final Signatures signatures;
  private final Office office;

  public ReplyToTicket(Tickets tickets, Signatures signatures, Office office) {
    this.tickets = tickets;
    this.signatures = signatures;
    this.office = office;
  }

  public TicketMessage handle(Principal principal, Command command) {
    return office.unitOfWork().perform(() -> reply(principal, command));
  }

  private TicketMessage reply(Principal principal, Command command) {
    var ticket = tickets.lock(command.ticket()).orElseThrow(() -> new NotFound("Ticket"));
    Access.require(principal, Permission.TICKETS_REPLY, ticket.owner(), "Ticket");
    if (ticket.isClosed()) {
      throw new Conflict("Ticket is closed");
    }
    var message = message(principal, command);
    var answered = ticket.answered(message);
    tickets.answer(answered, message);
    record(principal, answered);
    return message;
  }

  private TicketMessage message(Principal principal, Command command) {
    return new TicketMessage(
        office.ids().next(),
        principal.account(),
        signatures.of(principal),
        command.message(),
        principal.isOperator(),
        office.now());
  }

  private void record(Principal principal, Ticket ticket) {
    var facts =
        Map.of(
            "ticket_id", ticket.id().value(),
            "subject", ticket.subject(),
            "status", ticket.status().name());
    office
        .recorder()
        .changed(principal, ticket.owner(), "tickets.reply", ticket.id().value(), Map.of(), facts);
    office.recorder().happened("ticket.replied", ticket.owner(), facts);
  }
}
