package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;

/** A size of server that the hypervisor's administrator has prepared. */
public record HypervisorPackage(Id id, String name, boolean enabled, ServerResources resources) {

  /** The hypervisor's number of a package. */
  public record Id(long value) {

    public Id {
      InvalidValue.unless(value > 0, "package", value, "a positive number");
    }
  }
}
