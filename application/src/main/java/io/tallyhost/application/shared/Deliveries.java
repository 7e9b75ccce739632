package io.tallyhost.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Driven port: events on their way out, at least once to each consumer. What a consumer has begun
 * is its own until the lease is over; then somebody else may take it.
 */
public interface Deliveries {

  /** Opens a delivery of each new event for each of them; how many events were new. */
  int fanOut(List<String> consumers, Instant now);

  /** Takes some that are due, oldest first, counting a try. */
  List<Delivery> claim(String consumer, int most, Instant now, Duration lease);

  void done(Delivery delivery, Instant now);

  /** It failed and is due again then. */
  void retry(Delivery delivery, Instant at, String reason);

  /** It failed for good. */
  void giveUp(Delivery delivery, Instant now, String reason);

  /** Forgets events that everybody got before; how many there were. */
  int forgetDelivered(Instant before);
}
