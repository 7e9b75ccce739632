package io.tallyhost.domain.service;

import java.util.Map;
import java.util.Set;

/** Where a service stands in its life. */
public enum ServiceStatus {
  PENDING,
  ACTIVE,
  SUSPENDED,
  TERMINATED;

  private static final Map<ServiceStatus, Set<ServiceStatus>> NEXT =
      Map.of(
          PENDING, Set.of(ACTIVE, TERMINATED),
          ACTIVE, Set.of(SUSPENDED, TERMINATED),
          SUSPENDED, Set.of(ACTIVE, TERMINATED),
          TERMINATED, Set.of());

  /** The whole table of legal changes. */
  public boolean mayBecome(ServiceStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether it still takes room at the hypervisor and in a quota. */
  public boolean isLive() {
    return this != TERMINATED;
  }
}
