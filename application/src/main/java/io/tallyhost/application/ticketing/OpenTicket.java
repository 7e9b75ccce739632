package io.tallyhost.application.ticketing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.domain.ticketing.Tickets;
import java.util.List;
import java.util.Map;

/** Use case: ask staff something. Services that are not the caller's are left out silently. */
public final class OpenTicket {

  /** What is asked, about which services. */
  public record Command(String subject, String message, List<ServiceId> services) {
    public Command {
      services = List.copyOf(services);
    }
  }

  private final Tickets tickets;
  private final Services services;
  private final Signatures signatures;
  private final Office office;

  public OpenTicket(Tickets tickets, Services services, Signatures signatures, Office office) {
    this.tickets = tickets;
    this.services = services;
    this.signatures = signatures;
    this.office = office;
  }

  public TicketDetail handle(Principal principal, Command command) {
    Access.require(principal, Permission.TICKETS_CREATE);
    return office.unitOfWork().perform(() -> open(principal, command));
  }

  private TicketDetail open(Principal principal, Command command) {
    var about =
        services.findAll(command.services()).stream().filter(s -> sees(principal, s)).toList();
    var now = office.now();
    var ticket =
        Ticket.open(
            new TicketId(office.ids().next()),
            principal.owner(),
            new Ticket.Matter(command.subject(), about.stream().map(Service::id).toList()),
            now);
    var message =
        new TicketMessage(
            office.ids().next(),
            principal.account(),
            signatures.of(principal),
            command.message(),
            principal.isOperator(),
            now);
    tickets.open(ticket, message);
    record(principal, ticket);
    return new TicketDetail(ticket, List.of(message), about);
  }

  private void record(Principal principal, Ticket ticket) {
    var facts = Map.of("ticket_id", ticket.id().value(), "subject", ticket.subject());
    office
        .recorder()
        .changed(principal, ticket.owner(), "tickets.create", ticket.id().value(), Map.of(), facts);
    office.recorder().happened("ticket.created", ticket.owner(), facts);
  }

  private static boolean sees(Principal principal, Service service) {
    return principal.sees(service.owner());
  }
}
