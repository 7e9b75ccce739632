package io.tallyhost.domain.invoicing;

import java.util.List;
import java.util.function.Function;

/** What came of asking for a credit note. */
public sealed interface CreditOutcome {

  <T> T fold(Function<? super Drafted, T> onDrafted, Function<? super Refused, T> onRefused);

  /** There is something to take back; this says what. */
  record Drafted(InvoiceDraft draft) implements CreditOutcome {
    @Override
    public <T> T fold(
        Function<? super Drafted, T> onDrafted, Function<? super Refused, T> onRefused) {
      return onDrafted.apply(this);
    }
  }

  /** Nothing can be taken back, or not those lines. */
  record Refused(String reason, List<Integer> lines) implements CreditOutcome {

    public Refused {
      lines = List.copyOf(lines);
    }

    @Override
    public <T> T fold(
        Function<? super Drafted, T> onDrafted, Function<? super Refused, T> onRefused) {
      return onRefused.apply(this);
    }
  }
}
