package io.tallyhost.domain.ticketing;

/** How soon staff should look. */
public enum TicketPriority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
