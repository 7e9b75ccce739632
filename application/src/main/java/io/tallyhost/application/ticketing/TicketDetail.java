package io.tallyhost.application.ticketing;

import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketMessage;
import java.util.List;

/** A ticket with everything that was said in it and the services that it is about. */
public record TicketDetail(Ticket ticket, List<TicketMessage> messages, List<Service> services) {

  public TicketDetail {
    messages = List.copyOf(messages);
    services = List.copyOf(services);
  }
}
