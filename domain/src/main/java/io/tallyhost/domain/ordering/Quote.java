package io.tallyhost.domain.ordering;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What something would cost.
 *
 * @param lines what is charged with the order; all zero when it is metered
 * @param discounted what the discount takes off a period, whenever that is charged
 * @param price what a period costs, net of the discount; a month of what is metered
 * @param hourlyRate there exactly when it is metered
 */
public record Quote(
    BillingPeriod period,
    List<Item> lines,
    OrderAmounts amounts,
    Money discounted,
    Money price,
    Optional<HourlyRate> hourlyRate) {

  public Quote {
    lines = List.copyOf(lines);
  }

  /** One thing and its net price for a period. */
  public record Item(String label, int quantity, Money unit) {

    Money total() {
      return unit.times(quantity);
    }

    Item free() {
      return new Item(label, quantity, Money.zero(unit.currency()));
    }
  }
}
