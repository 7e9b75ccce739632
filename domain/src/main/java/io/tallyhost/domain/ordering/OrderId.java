package io.tallyhost.domain.ordering;

import io.tallyhost.domain.shared.Cuid;

/** The id of one order. */
public record OrderId(String value) implements Comparable<OrderId> {

  public OrderId {
    Cuid.require("order id", value);
  }

  @Override
  public int compareTo(OrderId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
