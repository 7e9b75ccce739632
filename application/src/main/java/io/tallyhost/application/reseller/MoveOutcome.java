package io.tallyhost.application.reseller;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import java.util.Optional;
import java.util.function.Function;

/** What became of money that was to move. */
public sealed interface MoveOutcome {

  <T> T fold(Function<Moved, T> onMoved, Function<Refused, T> onRefused);

  /**
   * It moved, or would move.
   *
   * @param wallet the reseller's, afterwards
   * @param other the wallet on the other side, when there is one
   * @param repeated it had moved before, under the same reference
   */
  record Moved(
      LedgerTransaction transaction, Wallet wallet, Optional<Wallet> other, boolean repeated)
      implements MoveOutcome {

    @Override
    public <T> T fold(Function<Moved, T> onMoved, Function<Refused, T> onRefused) {
      return onMoved.apply(this);
    }
  }

  /** Whoever was to pay does not have that much. */
  record Refused(Money asked, Money available) implements MoveOutcome {

    @Override
    public <T> T fold(Function<Moved, T> onMoved, Function<Refused, T> onRefused) {
      return onRefused.apply(this);
    }
  }
}
