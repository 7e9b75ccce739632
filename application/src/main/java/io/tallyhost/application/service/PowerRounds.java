package io.tallyhost.application.service;

import io.tallyhost.domain.service.ServiceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case of a job that is called every few seconds: goes round all servers, some at a time, and
 * begins a new round when the last one began a minute ago. So the hypervisor is asked at a steady
 * pace, however many servers there are.
 */
public final class PowerRounds {

  private static final int AT_ONCE = 100;
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final PollPower poll;
  private final Clock clock;
  private Optional<ServiceId> last = Optional.empty();
  private Instant began = Instant.EPOCH;

  public PowerRounds(PollPower poll, Clock clock) {
    this.poll = poll;
    this.clock = clock;
  }

  public synchronized void handle() {
    var now = clock.instant();
    var isUnderWay = last.isPresent();
    if (isUnderWay || !now.isBefore(began.plus(ROUND))) {
      began = isUnderWay ? began : now;
      last = poll.handle(last, AT_ONCE);
    }
  }
}
