package io.tallyhost.application.service.provisioning;

import io.tallyhost.domain.service.provisioning.ServerTask;

/**
 * Whoever waits for work at the hypervisor. Told in the unit of work that notes it, exactly once.
 */
public interface Fulfilment {

  /** Somebody took it up. */
  void begun(ServerTask task);

  /** The server is there, or has its new size. */
  void done(ServerTask task);

  /** It certainly did not work. */
  void failed(ServerTask task);
}
