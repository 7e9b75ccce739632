package io.tallyhost.bootstrap;

import io.tallyhost.application.shared.DeliverEvents;
import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.persistence.work.JdbiDeliveries;
import java.time.Duration;
import java.util.List;

/** Brings events from the outbox to whoever wants to hear of them; none waits for another. */
final class EventsWiring {

  private final DeliverEvents deliver;
  private final List<EventConsumer> consumers;

  EventsWiring(Kernel kernel, List<EventConsumer> consumers) {
    this.consumers = List.copyOf(consumers);
    this.deliver = new DeliverEvents(new JdbiDeliveries(kernel.jdbi()), consumers, kernel.clock());
  }

  void runInBackground(Background background) {
    background.every(Duration.ofSeconds(1), "new events", deliver::fanOut);
    for (var consumer : consumers) {
      background.every(Duration.ofSeconds(1), consumer.name(), () -> deliver.serve(consumer));
    }
    background.every(Duration.ofHours(1), "delivered events", deliver::forget);
  }
}
