package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;

/** The number under which the hypervisor knows a server. */
public record ServerRef(long value) implements Comparable<ServerRef> {

  public ServerRef {
    InvalidValue.unless(value > 0, "server", value, "a positive number");
  }

  @Override
  public int compareTo(ServerRef other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
