package io.tallyhost.bootstrap;

import io.tallyhost.application.shared.DeliverEvents;
import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.persistence.work.JdbiDeliveries;
import java.time.Duration;
import java.util.List;

/** Brings events from the outbox to whoever wants to hear of them. */
final class EventsWiring {

  private final DeliverEvents deliver;

  EventsWiring(Kernel kernel, List<EventConsumer> consumers) {
    this.deliver = new DeliverEvents(new JdbiDeliveries(kernel.jdbi()), consumers, kernel.clock());
  }

  void runInBackground(Background background) {
    background.every(Duration.ofSeconds(2), "event deliveries", deliver::handle);
    background.every(Duration.ofHours(1), "delivered events", deliver::forget);
  }
}
