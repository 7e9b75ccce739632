package io.tallyhost.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One of many instances does a job again and again, and another when it is gone. For jobs that may
 * be done twice, but need not be.
 */
public final class Turns implements AutoCloseable {

  private final JobLeases leases;
  private final String instance;
  private final Clock clock;
  private final Map<String, Lease> held = new ConcurrentHashMap<>();

  public Turns(JobLeases leases, String instance, Clock clock) {
    this.leases = leases;
    this.instance = instance;
    this.clock = clock;
  }

  /**
   * That job, done only where it is this instance's turn.
   *
   * @param patience how long the others wait for its next time
   */
  public Runnable of(String job, Duration patience, Runnable work) {
    return () -> {
      if (isOurs(job, patience)) {
        work.run();
      }
    };
  }

  private boolean isOurs(String job, Duration patience) {
    var now = clock.instant();
    var lease =
        Optional.ofNullable(held.get(job))
            .flatMap(mine -> leases.renew(mine, now, patience))
            .or(() -> leases.take(job, instance, now, patience));
    lease.ifPresentOrElse(mine -> held.put(job, mine), () -> held.remove(job));
    return lease.isPresent();
  }

  /** The others need not wait for this one any more. */
  @Override
  public void close() {
    held.values().forEach(leases::release);
  }
}
