package io.tallyhost.domain.service;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** What to create: whose, from which package, where, and what differs from the package. */
public record ServerSpec(
    HypervisorUser.Id owner,
    HypervisorPackage.Id packageId,
    GroupId group,
    int ipv4Addresses,
    Optional<ServerResources> overrides) {

  public ServerSpec {
    InvalidValue.unless(
        ipv4Addresses >= 0 && ipv4Addresses <= 100, "ipv4", ipv4Addresses, "0 to 100");
  }

  /** The hypervisor's number of a group of machines: a location. */
  public record GroupId(long value) {

    public GroupId {
      InvalidValue.unless(value > 0, "location", value, "a positive number");
    }
  }
}
