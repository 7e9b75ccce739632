package io.tallyhost.domain.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A server as the hypervisor describes it. */
public record HypervisorServer(
    ServerRef ref,
    HypervisorUser.Id owner,
    String name,
    Optional<String> hostname,
    Condition condition,
    PowerState power,
    ServerResources resources,
    List<String> ipv4,
    List<String> ipv6,
    Instant createdAt) {

  public HypervisorServer {
    ipv4 = List.copyOf(ipv4);
    ipv6 = List.copyOf(ipv6);
  }

  /**
   * How far it is, and whether it can take an order just now.
   *
   * @param busy the hypervisor is working on it and refuses further orders
   */
  public record Condition(BuildState build, boolean busy, boolean suspended) {}

  /** How far the newest installation is. */
  public enum BuildState {
    /** Created, no operating system yet. */
    EMPTY,
    /** Waiting to be installed, or being installed. */
    BUILDING,
    FAILED,
    COMPLETE
  }

  /** The few facts that every list of servers tells. */
  public record Listing(
      ServerRef ref,
      HypervisorUser.Id owner,
      String name,
      BuildState build,
      boolean suspended,
      Optional<Instant> createdAt) {}
}
