package io.tallyhost.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Driven port: who of many instances does a job. Time is the caller's. */
public interface JobLeases {

  /** Takes the job if nobody has it, or whoever had it let it lapse. */
  Optional<Lease> take(String job, String holder, Instant now, Duration length);

  /** Keeps it longer; nothing when it has been lost. */
  Optional<Lease> renew(Lease lease, Instant now, Duration length);

  /** Whether it is still held; part of a unit of work, it stays held until that ends. */
  boolean holds(Lease lease);

  /** Gives it back, if it is still held. */
  void release(Lease lease);
}
