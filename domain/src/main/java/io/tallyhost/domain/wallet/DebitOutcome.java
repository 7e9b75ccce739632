package io.tallyhost.domain.wallet;

import io.tallyhost.domain.money.Money;
import java.util.function.Function;

/** What became of a debit. */
public sealed interface DebitOutcome {

  <T> T fold(Function<Debited, T> onDebited, Function<Refused, T> onRefused);

  /** It was covered. */
  record Debited(Posting posting) implements DebitOutcome {
    @Override
    public <T> T fold(Function<Debited, T> onDebited, Function<Refused, T> onRefused) {
      return onDebited.apply(this);
    }
  }

  /** It would have gone beyond what may be spent. */
  record Refused(Money asked, Money available) implements DebitOutcome {

    public Money shortfall() {
      return asked.minus(available);
    }

    @Override
    public <T> T fold(Function<Debited, T> onDebited, Function<Refused, T> onRefused) {
      return onRefused.apply(this);
    }
  }
}
