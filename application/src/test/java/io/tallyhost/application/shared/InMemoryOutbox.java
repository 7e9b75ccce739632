package io.tallyhost.application.shared;

import java.util.List;

/** Keeps what happened, for tests to read. */
public final class InMemoryOutbox implements Outbox {

  private final InMemoryTable<String, Event> events;

  public InMemoryOutbox(InMemoryUnitOfWork unitOfWork) {
    this.events = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void addAll(List<Event> some) {
    some.forEach(event -> events.insert(event.id(), event));
  }

  public List<Event> events() {
    return List.copyOf(events.all());
  }
}
