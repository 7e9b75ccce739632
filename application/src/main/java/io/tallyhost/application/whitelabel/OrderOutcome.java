package io.tallyhost.application.whitelabel;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.Totals;

/** What became of an order. */
public sealed interface OrderOutcome {

  <T> T fold(Cases<T> cases);

  /** An answer for each. */
  interface Cases<T> {
    T placed(Placed placed);

    T foreseen(Foreseen foreseen);

    T notCovered(NotCovered notCovered);

    T outOfStock(OutOfStock outOfStock);

    T notDelivered(NotDelivered notDelivered);
  }

  /**
   * Paid, and delivered or on its way.
   *
   * @param service its public number
   * @param told what the buyer is told, passwords among it
   */
  record Placed(long service, Fields told, Money charged, Money newBalance)
      implements OrderOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.placed(this);
    }
  }

  /** What it would cost and leave; nothing was done. */
  record Foreseen(Totals totals, Money newBalance, BillingPeriod cycle) implements OrderOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.foreseen(this);
    }
  }

  /** The wallet does not cover it; nothing was done. */
  record NotCovered(Money asked, Money available) implements OrderOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.notCovered(this);
    }
  }

  /** It can't be had just now; nothing was charged, or it was returned. */
  record OutOfStock(String what) implements OrderOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.outOfStock(this);
    }
  }

  /** It could not be delivered; the money was returned. */
  record NotDelivered(String reason) implements OrderOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.notDelivered(this);
    }
  }
}
