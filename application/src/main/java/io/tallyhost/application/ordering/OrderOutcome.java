package io.tallyhost.application.ordering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.util.Optional;
import java.util.function.Function;

/** What became of an order that somebody wanted to place. */
public sealed interface OrderOutcome {

  <T> T fold(
      Function<Placed, T> onPlaced,
      Function<NotCovered, T> onNotCovered,
      Function<LimitReached, T> onLimitReached,
      Function<NotOrderable, T> onNotOrderable);

  /**
   * The order as it was placed.
   *
   * @param preview whether it was only tried, and nothing was written
   * @param task the work that makes what was ordered
   */
  record Placed(Order order, boolean preview, Optional<TaskId> task) implements OrderOutcome {

    @Override
    public <T> T fold(
        Function<Placed, T> onPlaced,
        Function<NotCovered, T> onNotCovered,
        Function<LimitReached, T> onLimitReached,
        Function<NotOrderable, T> onNotOrderable) {
      return onPlaced.apply(this);
    }
  }

  /**
   * The wallet does not hold enough.
   *
   * @param needed for the order; for one hour of everything when it would be metered
   */
  record NotCovered(Money needed, Money available, boolean hourly) implements OrderOutcome {

    @Override
    public <T> T fold(
        Function<Placed, T> onPlaced,
        Function<NotCovered, T> onNotCovered,
        Function<LimitReached, T> onLimitReached,
        Function<NotOrderable, T> onNotOrderable) {
      return onNotCovered.apply(this);
    }
  }

  /** There are as many virtual servers as there may be. */
  record LimitReached(long current, long limit) implements OrderOutcome {

    @Override
    public <T> T fold(
        Function<Placed, T> onPlaced,
        Function<NotCovered, T> onNotCovered,
        Function<LimitReached, T> onLimitReached,
        Function<NotOrderable, T> onNotOrderable) {
      return onLimitReached.apply(this);
    }
  }

  /** There is no such thing to be bought, said in a sentence for the buyer. */
  record NotOrderable(Reason reason, String sentence) implements OrderOutcome {

    /** What is wrong with it. */
    public enum Reason {
      NO_SUCH_VARIANT,
      NOT_A_VPS,
      LOCATION,
      UNAVAILABLE,
      PROMO,
      SSH_KEYS
    }

    @Override
    public <T> T fold(
        Function<Placed, T> onPlaced,
        Function<NotCovered, T> onNotCovered,
        Function<LimitReached, T> onLimitReached,
        Function<NotOrderable, T> onNotOrderable) {
      return onNotOrderable.apply(this);
    }
  }
}
