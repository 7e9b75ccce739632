package io.tallyhost.application.ticketing;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.domain.ticketing.Tickets;
import java.time.Clock;
import java.util.Map;

/** Use case: say something more in a ticket; then it is the other side's turn. */
public final class ReplyToTicket {

  /** Where and what. */
  public record Command(TicketId ticket, String message) {}

  private final Tickets tickets;
  private final Signatures signatures;
  private final Recorder recorder;
  private final UnitOfWork unitOfWork;
  private final Ids ids;
  private final Clock clock;

  public ReplyToTicket(
      Tickets tickets,
      Signatures signatures,
      Recorder recorder,
      UnitOfWork unitOfWork,
      Ids ids,
      Clock clock) {
    this.tickets = tickets;
    this.signatures = signatures;
    this.recorder = recorder;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  public TicketMessage handle(Principal principal, Command command) {
    return unitOfWork.perform(() -> reply(principal, command));
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
        ids.next(),
        principal.account(),
        signatures.of(principal),
        command.message(),
        principal.isOperator(),
        clock.instant());
  }

  private void record(Principal principal, Ticket ticket) {
    var facts =
        Map.of(
            "ticket_id", ticket.id().value(),
            "subject", ticket.subject(),
            "status", ticket.status().name());
    recorder.changed(
        principal, ticket.owner(), "tickets.reply", ticket.id().value(), Map.of(), facts);
    recorder.happened("ticket.replied", ticket.owner(), facts);
  }
}
