package io.tallyhost.application.shared;

import io.tallyhost.application.shared.IdempotencyResult.InProgress;
import io.tallyhost.application.shared.IdempotencyResult.Mismatch;
import io.tallyhost.application.shared.IdempotencyResult.Replayed;
import io.tallyhost.application.shared.IdempotencyResult.Started;
import io.tallyhost.application.shared.IdempotencyStore.Earlier;
import io.tallyhost.application.shared.IdempotencyStore.State;
import io.tallyhost.application.shared.IdempotencyStore.Ticket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a request with a key take effect once, and answers it the same however often it comes. Wrap
 * the unit of work with {@link #marking}, so that a request that died after its effect is known.
 */
public final class Idempotency {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration KEPT = Duration.ofHours(24);

  private final IdempotencyStore store;
  private final SecretBox box;
  private final Clock clock;
  private final ThreadLocal<Ticket> running;

  public Idempotency(IdempotencyStore store, SecretBox box, Clock clock) {
    this.store = store;
    this.box = box;
    this.clock = clock;
    this.running = new ThreadLocal<>();
  }

  /** Whether to run. If so, this thread runs it and calls {@link #finish} or {@link #abandon}. */
  public IdempotencyResult begin(IdempotentRequest request) {
    var now = clock.instant();
    return store
        .claim(request, now, now.plus(LEASE), now.plus(KEPT))
        .<IdempotencyResult>map(this::started)
        .orElseGet(
            () ->
                store
                    .find(request)
                    .map(it -> met(request, it))
                    .orElseGet(() -> new InProgress(false)));
  }

  /**
   * Keeps the answer, unless it is a failure on our side. Then the key is free for another try,
   * when nothing was changed or somebody behind us failed and it was made good; else it is over.
   */
  public void finish(Ticket ticket, StoredAnswer answer) {
    running.remove();
    if (answer.isUpstreamFailure()) {
      store.forget(ticket);
    } else if (answer.isServerError()) {
      var unused = store.release(ticket);
    } else {
      var unused = store.answer(ticket, sealed(ticket.request(), answer));
    }
  }

  /** There is no answer; the key is free for another try, unless something was changed. */
  public void abandon(Ticket ticket) {
    running.remove();
    var unused = store.release(ticket);
  }

  /** A unit of work that notes its effect for the request which this thread runs, if any. */
  public UnitOfWork marking(UnitOfWork unitOfWork) {
    return new UnitOfWork() {
      @Override
      public <T> T perform(Supplier<T> work) {
        return unitOfWork.perform(
            () -> {
              var result = work.get();
              markEffective();
              return result;
            });
      }
    };
  }

  private void markEffective() {
    var isGood = Optional.ofNullable(running.get()).map(store::markEffective).orElse(true);
    if (!isGood) {
      throw new Conflict("The request took so long that a repetition has overtaken it");
    }
  }

  private IdempotencyResult started(Ticket ticket) {
    running.set(ticket);
    return new Started(ticket);
  }

  private IdempotencyResult met(IdempotentRequest request, Earlier earlier) {
    if (!earlier.fingerprint().equals(request.fingerprint())) {
      return new Mismatch();
    }
    return earlier
        .answer()
        .<IdempotencyResult>map(answer -> new Replayed(opened(request, answer)))
        .orElseGet(() -> new InProgress(isLost(earlier)));
  }

  private boolean isLost(Earlier earlier) {
    return earlier.state() == State.EFFECTIVE && !clock.instant().isBefore(earlier.leaseUntil());
  }

  // An answer may hold a password or a key that is shown once, so none is kept in clear.
  private StoredAnswer sealed(IdempotentRequest request, StoredAnswer answer) {
    return new StoredAnswer(
        answer.status(), answer.headers(), box.seal(answer.body(), context(request)));
  }

  private StoredAnswer opened(IdempotentRequest request, StoredAnswer answer) {
    return new StoredAnswer(
        answer.status(), answer.headers(), box.open(answer.body(), context(request)));
  }

  private static String context(IdempotentRequest request) {
    return "idempotency:" + request.scope().account().value() + ":" + request.key();
  }
}
