package io.tallyhost.application.ticketing;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.domain.ticketing.TicketQuery;
import io.tallyhost.domain.ticketing.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tickets in maps. */
public final class InMemoryTickets implements Tickets {

  private final InMemoryTable<TicketId, Ticket> tickets;
  private final InMemoryTable<TicketId, List<TicketMessage>> messages;

  public InMemoryTickets(InMemoryUnitOfWork unitOfWork) {
    this.tickets = InMemoryTable.ordered(unitOfWork);
    this.messages = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void open(Ticket ticket, TicketMessage first) {
    tickets.insert(ticket.id(), ticket);
    messages.insert(ticket.id(), List.of(first));
  }

  @Override
  public Optional<Ticket> find(TicketId id) {
    return tickets.find(id);
  }

  @Override
  public Optional<Ticket> lock(TicketId id) {
    return tickets.find(id);
  }

  @Override
  public void answer(Ticket ticket, TicketMessage message) {
    tickets.update(ticket.id(), ticket);
    messages.put(
        ticket.id(), Stream.concat(messages(ticket.id()).stream(), Stream.of(message)).toList());
  }

  @Override
  public void update(Ticket ticket) {
    tickets.update(ticket.id(), ticket);
  }

  @Override
  public Page<Ticket> page(TicketQuery query, PageRequest page) {
    return Page.of(
        tickets.newestWhere(
            ticket ->
                query.account().map(ticket.owner().account()::equals).orElse(true)
                    && query.status().map(ticket.status()::equals).orElse(true)),
        page);
  }

  @Override
  public List<TicketMessage> messages(TicketId id) {
    return messages.find(id).orElse(List.of());
  }
}
