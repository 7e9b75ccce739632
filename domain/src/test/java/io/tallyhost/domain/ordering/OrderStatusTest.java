package io.tallyhost.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrderStatusTest {

  private static final Set<String> LEGAL =
      Set.of(
          "DRAFT-PENDING_PAYMENT",
          "DRAFT-PAID",
          "DRAFT-CANCELLED",
          "PENDING_PAYMENT-PAID",
          "PENDING_PAYMENT-CANCELLED",
          "PAID-PROVISIONING",
          "PAID-ACTIVE",
          "PAID-REFUNDED",
          "PROVISIONING-ACTIVE",
          "PROVISIONING-REFUNDED",
          "ACTIVE-REFUNDED");

  @Test
  void only_legal_changes_of_state() {
    for (var from : OrderStatus.values()) {
      for (var to : OrderStatus.values()) {
        assertThat(from.mayBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(LEGAL.contains(from + "-" + to));
      }
    }
  }

  @Test
  void a_price_is_earned_from_payment_until_it_is_given_back() {
    assertThat(OrderStatus.values())
        .filteredOn(OrderStatus::isPaid)
        .containsExactly(OrderStatus.PAID, OrderStatus.PROVISIONING, OrderStatus.ACTIVE);
  }
}
