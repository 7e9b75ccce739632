package io.tallyhost.domain.notice;

/** Driven port: brings a message to a person, or throws; never called in a unit of work. */
public interface Messenger {

  void send(Notice notice);
}
