package io.tallyhost.domain.ordering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;

/** One thing on an order, net, as it is charged with the order. */
public record OrderLine(String id, String label, int quantity, Money unit) {

  public OrderLine {
    label = InvalidValue.text("label", label, 300);
    InvalidValue.unless(quantity > 0, "quantity", quantity, "a positive number");
  }

  public Money total() {
    return unit.times(quantity);
  }
}
