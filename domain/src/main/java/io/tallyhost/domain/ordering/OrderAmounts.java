package io.tallyhost.domain.ordering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.Totals;

/** What an order costs: the list price, what is taken off it, and the rest with its tax. */
public record OrderAmounts(Money subtotal, Money discount, Totals totals) {

  public OrderAmounts {
    InvalidValue.unless(
        subtotal.minus(discount).equals(totals.net()),
        "net",
        totals.net(),
        "the subtotal without the discount");
  }

  public Money gross() {
    return totals.gross();
  }
}
