package io.tallyhost.application.shared;

import java.time.Instant;

/** Driven port: how many requests came, shared by all instances. Never part of a unit of work. */
public interface RateCounters {

  /** Counts one more in that minute; how many there are now. */
  int count(String subject, Instant minute);

  /** Forgets minutes before; how many counters there were. */
  int forgetBefore(Instant minute);
}
