package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;

/** An operating system that can be installed, named as people would name it. */
public record OsTemplate(Id id, String label) {

  /** The hypervisor's number of a template. */
  public record Id(long value) {

    public Id {
      InvalidValue.unless(value > 0, "operatingSystemId", value, "a positive number");
    }
  }
}
