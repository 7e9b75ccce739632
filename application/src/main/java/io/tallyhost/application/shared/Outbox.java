package io.tallyhost.application.shared;

import java.util.List;

/** Events are kept in the unit of work that causes them, and delivered after it. */
public interface Outbox {

  /** All of them or none. */
  void addAll(List<Event> events);
}
