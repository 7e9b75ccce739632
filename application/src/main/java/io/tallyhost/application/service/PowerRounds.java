package io.tallyhost.application.service;

import io.tallyhost.domain.service.ServiceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Use case of a job that is called every few seconds: goes round all servers, some at a time, and
 * begins a new round when the last one began a minute ago. So the hypervisor is asked at a steady
 * pace, however many servers there are.
 */
public final class PowerRounds {

  private static final int AT_ONCE = 100;
  private static final Duration ROUND = Duration.ofMinutes(1);

  private record Round(Instant began, Optional<ServiceId> last) {

    boolean isUnderWay() {
      return last.isPresent();
    }

    boolean isDue(Instant now) {
      return isUnderWay() || !now.isBefore(began.plus(ROUND));
    }
  }

  private final PollPower poll;
  private final Clock clock;
  private final AtomicReference<Round> round =
      new AtomicReference<>(new Round(Instant.EPOCH, Optional.empty()));

  public PowerRounds(PollPower poll, Clock clock) {
    this.poll = poll;
    this.clock = clock;
  }

  /** The next servers of the round; called by one thread at a time. */
  public void handle() {
    var now = clock.instant();
    var present = Objects.requireNonNull(round.get());
    if (present.isDue(now)) {
      var began = present.isUnderWay() ? present.began() : now;
      var looked = poll.handle(present.last(), AT_ONCE);
      round.set(new Round(began, looked.last()));
      if (!looked.failures().isEmpty()) {
        throw new IllegalStateException(
            "%d servers could not be looked at".formatted(looked.failures().size()),
            looked.failures().get(0));
      }
    }
  }
}
