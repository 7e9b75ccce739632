package io.tallyhost.application.service;

import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;

/**
 * What metering must hear of services billed by the hour, in the unit of work that changes them.
 * Saying the same twice says it once.
 */
public interface UsageMeter {

  /** It runs since then, at the rate it has now. */
  void started(Service service, Instant since);

  /** It runs no more. */
  void stopped(ServiceId service, Instant at);

  /** From then on it costs what it says now; whether it runs does not change. */
  void rateChanged(Service service, Instant at);
}
