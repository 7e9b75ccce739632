package io.tallyhost.domain.ticketing;

import io.tallyhost.domain.shared.Cuid;

/** The id of one ticket. */
public record TicketId(String value) implements Comparable<TicketId> {

  public TicketId {
    Cuid.require("ticket id", value);
  }

  @Override
  public int compareTo(TicketId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
