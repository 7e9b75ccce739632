package io.tallyhost.domain.service;

/** Whether a server runs. Unknown is not off: nobody is billed or spared because of it. */
public enum PowerState {
  RUNNING,
  STOPPED,
  PAUSED,
  UNKNOWN
}
