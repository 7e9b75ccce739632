package io.tallyhost.domain.service;

/** What can be done to a server's power. */
public enum PowerAction {
  START,
  /** Asks the operating system to stop. */
  SHUTDOWN,
  /** Pulls the cord. */
  STOP,
  RESTART
}
