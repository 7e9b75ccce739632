package io.tallyhost.application.shared;

import java.util.function.Function;

/** What a request with an idempotency key meets. */
public sealed interface IdempotencyResult {

  <T> T fold(
      Function<Started, T> onStarted,
      Function<Replayed, T> onReplayed,
      Function<Mismatch, T> onMismatch,
      Function<InProgress, T> onInProgress);

  /** It is the first; run it, then finish it. */
  record Started(IdempotencyStore.Ticket ticket) implements IdempotencyResult {

    @Override
    public <T> T fold(
        Function<Started, T> onStarted,
        Function<Replayed, T> onReplayed,
        Function<Mismatch, T> onMismatch,
        Function<InProgress, T> onInProgress) {
      return onStarted.apply(this);
    }
  }

  /** It was answered before; that is the answer. */
  record Replayed(StoredAnswer answer) implements IdempotencyResult {

    @Override
    public <T> T fold(
        Function<Started, T> onStarted,
        Function<Replayed, T> onReplayed,
        Function<Mismatch, T> onMismatch,
        Function<InProgress, T> onInProgress) {
      return onReplayed.apply(this);
    }
  }

  /** The key was used for another request. */
  record Mismatch() implements IdempotencyResult {

    @Override
    public <T> T fold(
        Function<Started, T> onStarted,
        Function<Replayed, T> onReplayed,
        Function<Mismatch, T> onMismatch,
        Function<InProgress, T> onInProgress) {
      return onMismatch.apply(this);
    }
  }

  /**
   * The first has not answered yet, or never will.
   *
   * @param isLost it took effect and died before it could answer, so it must not run again
   */
  record InProgress(boolean isLost) implements IdempotencyResult {

    @Override
    public <T> T fold(
        Function<Started, T> onStarted,
        Function<Replayed, T> onReplayed,
        Function<Mismatch, T> onMismatch,
        Function<InProgress, T> onInProgress) {
      return onInProgress.apply(this);
    }
  }
}
