package io.tallyhost.application.shared;

/** Somebody who wants to hear what happened. May hear it more than once. */
public interface EventConsumer {

  /** Stays the same for ever: it is how the deliveries are told apart. */
  String name();

  /** Takes the event, or throws; then it comes again later. Never called in a unit of work. */
  void accept(Event event);
}
