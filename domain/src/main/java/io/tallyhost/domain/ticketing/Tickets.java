package io.tallyhost.domain.ticketing;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** Driven port: the tickets and what was said in them. */
public interface Tickets {

  void open(Ticket ticket, TicketMessage first);

  Optional<Ticket> find(TicketId id);

  /** The same, and nobody else changes it until the unit of work ends. */
  Optional<Ticket> lock(TicketId id);

  /** The ticket as it is after that message. */
  void answer(Ticket ticket, TicketMessage message);

  /** Another status or priority. */
  void update(Ticket ticket);

  /** Newest first. */
  Page<Ticket> page(TicketQuery query, PageRequest page);

  /** Everything said, oldest first. */
  List<TicketMessage> messages(TicketId id);
}
