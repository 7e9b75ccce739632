package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.Cuid;

/** The id of one service. */
public record ServiceId(String value) implements Comparable<ServiceId> {

  public ServiceId {
    Cuid.require("service id", value);
  }

  @Override
  public int compareTo(ServiceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
