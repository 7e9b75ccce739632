package io.tallyhost.application.shared;

/** Events are kept in the unit of work that causes them, and delivered after it. */
public interface Outbox {

  void add(Event event);
}
