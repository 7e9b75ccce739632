package io.tallyhost.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link Deliveries} in memory, of what an {@link InMemoryOutbox} holds. */
public final class InMemoryDeliveries implements Deliveries {

  private record Row(Delivery delivery, Instant due, boolean isOpen) {}

  private final InMemoryOutbox outbox;
  private final Set<String> fannedOut = new HashSet<>();
  private final Map<String, Row> rows = new TreeMap<>();

  public InMemoryDeliveries(InMemoryOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public synchronized int fanOut(List<String> consumers, Instant now) {
    var fresh = outbox.events().stream().filter(event -> fannedOut.add(event.id())).toList();
    for (var event : fresh) {
      consumers.forEach(consumer -> put(new Delivery(event, consumer, 0, 0), now, true));
    }
    return fresh.size();
  }

  @Override
  public synchronized List<Delivery> claim(String consumer, int most, Instant now, Duration lease) {
    var due =
        rows.values().stream()
            .filter(row -> row.isOpen() && row.delivery().consumer().equals(consumer))
            .filter(row -> !row.due().isAfter(now))
            .sorted(
                Comparator.comparing(Row::due).thenComparing(row -> row.delivery().event().id()))
            .limit(most)
            .map(row -> next(row.delivery()))
            .sorted(Comparator.comparing((Delivery it) -> it.event().at()))
            .toList();
    due.forEach(delivery -> put(delivery, now.plus(lease), true));
    return due;
  }

  @Override
  public synchronized void done(Delivery delivery, Instant now) {
    report(delivery, now, false);
  }

  @Override
  public synchronized void retry(Delivery delivery, Instant at, String reason) {
    report(delivery, at, true);
  }

  @Override
  public synchronized void giveUp(Delivery delivery, Instant now, String reason) {
    report(delivery, now, false);
  }

  @Override
  public synchronized int forgetDelivered(Instant before) {
    var count = rows.size();
    rows.values().removeIf(row -> !row.isOpen() && row.delivery().event().at().isBefore(before));
    return count - rows.size();
  }

  private static Delivery next(Delivery delivery) {
    return new Delivery(
        delivery.event(), delivery.consumer(), delivery.attempt() + 1, delivery.fence() + 1);
  }

  private void report(Delivery delivery, Instant due, boolean isOpen) {
    var row = rows.get(key(delivery));
    if (row != null && row.isOpen() && row.delivery().fence() == delivery.fence()) {
      put(delivery, due, isOpen);
    }
  }

  private void put(Delivery delivery, Instant due, boolean isOpen) {
    rows.put(key(delivery), new Row(delivery, due, isOpen));
  }

  private static String key(Delivery delivery) {
    return delivery.event().id() + ":" + delivery.consumer();
  }
}
