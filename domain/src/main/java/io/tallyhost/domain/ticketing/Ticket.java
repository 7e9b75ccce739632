package io.tallyhost.domain.ticketing;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.List;

/** A conversation between a reseller and staff. Immutable. */
public record Ticket(
    TicketId id,
    Owner owner,
    String subject,
    TicketStatus status,
    TicketPriority priority,
    List<ServiceId> services,
    int messages,
    Instant createdAt,
    Instant updatedAt) {

  public static final int LONGEST_SUBJECT = 200;

  public Ticket {
    services = List.copyOf(services);
    subject = InvalidValue.line("subject", subject, LONGEST_SUBJECT);
    InvalidValue.unless(messages >= 1, "messages", messages, "at least one");
  }

  /** With its first message. */
  public static Ticket open(TicketId id, Owner owner, Matter matter, Instant at) {
    return new Ticket(
        id,
        owner,
        matter.subject(),
        TicketStatus.OPEN,
        TicketPriority.NORMAL,
        matter.services(),
        1,
        at,
        at);
  }

  /** What it is about. */
  public record Matter(String subject, List<ServiceId> services) {}

  public boolean isClosed() {
    return status == TicketStatus.CLOSED;
  }

  /** One message more, after which it is the other side's turn. */
  public Ticket answered(TicketMessage message) {
    InvalidValue.unless(!isClosed(), "ticket", status, "open");
    return with(
        message.staff() ? TicketStatus.AWAITING_CUSTOMER : TicketStatus.AWAITING_STAFF,
        priority,
        messages + 1,
        message.at());
  }

  public Ticket closed(Instant at) {
    return with(TicketStatus.CLOSED, priority, messages, at);
  }

  public Ticket prioritised(TicketPriority other, Instant at) {
    return with(status, other, messages, at);
  }

  private Ticket with(TicketStatus next, TicketPriority urgency, int count, Instant at) {
    return new Ticket(id, owner, subject, next, urgency, services, count, createdAt, at);
  }
}
