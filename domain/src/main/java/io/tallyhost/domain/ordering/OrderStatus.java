package io.tallyhost.domain.ordering;

import java.util.Map;
import java.util.Set;

/** Where an order stands. */
public enum OrderStatus {
  DRAFT,
  PENDING_PAYMENT,
  PAID,
  PROVISIONING,
  ACTIVE,
  CANCELLED,
  REFUNDED;

  private static final Map<OrderStatus, Set<OrderStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(PENDING_PAYMENT, PAID, CANCELLED),
          PENDING_PAYMENT, Set.of(PAID, CANCELLED),
          PAID, Set.of(PROVISIONING, ACTIVE, REFUNDED),
          PROVISIONING, Set.of(ACTIVE, REFUNDED),
          ACTIVE, Set.of(REFUNDED),
          CANCELLED, Set.of(),
          REFUNDED, Set.of());

  public boolean mayBecome(OrderStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether its price counts as earned. */
  public boolean isPaid() {
    return this == PAID || this == PROVISIONING || this == ACTIVE;
  }
}
