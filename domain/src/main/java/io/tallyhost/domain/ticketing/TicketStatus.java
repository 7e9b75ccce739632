package io.tallyhost.domain.ticketing;

/** Whose turn it is. */
public enum TicketStatus {
  OPEN,
  AWAITING_CUSTOMER,
  AWAITING_STAFF,
  CLOSED
}
