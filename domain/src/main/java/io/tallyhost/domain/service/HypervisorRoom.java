package io.tallyhost.domain.service;

import java.util.OptionalLong;

/** What one machine of a group still has to give; empty means without limit. */
public record HypervisorRoom(
    String name,
    boolean accepting,
    OptionalLong servers,
    OptionalLong memoryMb,
    OptionalLong cores,
    OptionalLong storageGb,
    long ipv4Addresses) {

  /** Whether one more server of this size would find its place here. */
  public boolean fits(ServerResources wanted) {
    return accepting
        && has(servers, 1)
        && has(memoryMb, wanted.memoryMb())
        && has(cores, wanted.cores())
        && has(storageGb, wanted.storageGb());
  }

  private static boolean has(OptionalLong free, long wanted) {
    return free.isEmpty() || free.getAsLong() >= wanted;
  }
}
