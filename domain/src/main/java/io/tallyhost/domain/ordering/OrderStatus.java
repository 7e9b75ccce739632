package io.tallyhost.domain.ordering;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** The one of that name. */
  public static OrderStatus named(String name) {
    return Arrays.stream(values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "status",
                    name,
                    Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))));
  }
}
