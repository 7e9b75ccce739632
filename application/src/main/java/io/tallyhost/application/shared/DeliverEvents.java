package io.tallyhost.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The job that hands events to whoever wants to hear of them, at least once to each. Any number of
 * instances may run it at once.
 */
public final class DeliverEvents {

  // So few that they are over before the lease is, however slow the consumer.
  private static final int AT_ONCE = 10;
  private static final int MOST_ATTEMPTS = 12;
  private static final int LONGEST_REASON = 500;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Deliveries deliveries;
  private final List<EventConsumer> consumers;
  private final Clock clock;

  public DeliverEvents(Deliveries deliveries, List<EventConsumer> consumers, Clock clock) {
    this.deliveries = deliveries;
    this.consumers = List.copyOf(consumers);
    this.clock = clock;
  }

  /** Everything that is due now; how many were taken. */
  public int handle() {
    fanOut();
    return consumers.stream().mapToInt(this::serve).sum();
  }

  /** Puts what is new before every consumer. */
  public void fanOut() {
    var names = consumers.stream().map(EventConsumer::name).toList();
    var fresh = deliveries.fanOut(names, clock.instant());
    while (fresh > 0) {
      fresh = deliveries.fanOut(names, clock.instant());
    }
  }

  /** Forgets what everybody got long ago; how many events. */
  public int forget() {
    return deliveries.forgetDelivered(clock.instant().minus(KEPT));
  }

  /** What lies before one of them; how many it took. One that is slow keeps only itself waiting. */
  public int serve(EventConsumer consumer) {
    var taken = 0;
    while (true) {
      var due = deliveries.claim(consumer.name(), AT_ONCE, clock.instant(), LEASE);
      var accepted = due.stream().filter(delivery -> deliver(consumer, delivery)).count();
      taken += (int) accepted;
      if (due.size() < AT_ONCE) {
        return taken;
      }
    }
  }

  // Whatever a consumer throws is kept as the reason, and must not keep the others waiting.
  private boolean deliver(EventConsumer consumer, Delivery delivery) {
    try {
      consumer.accept(delivery.event());
    } catch (RuntimeException failure) {
      failed(delivery, failure);
      return false;
    }
    deliveries.done(delivery, clock.instant());
    return true;
  }

  private void failed(Delivery delivery, RuntimeException failure) {
    var text = String.valueOf(failure);
    var reason = text.substring(0, Math.min(text.length(), LONGEST_REASON));
    if (delivery.attempt() >= MOST_ATTEMPTS) {
      deliveries.giveUp(delivery, clock.instant(), reason);
    } else {
      deliveries.retry(delivery, clock.instant().plus(pause(delivery.attempt())), reason);
    }
  }

  private static Duration pause(int attempt) {
    var pause = FIRST_PAUSE.multipliedBy((long) Math.pow(3, attempt - 1));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
