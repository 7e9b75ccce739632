package io.tallyhost.bootstrap;

import io.tallyhost.application.service.CountDrift;
import java.util.concurrent.atomic.AtomicLong;

/** What does not fit at the hypervisor, as figures: as of the last time when it could be asked. */
final class DriftGauges {

  private final AtomicLong unowned;
  private final AtomicLong missing;
  private final AtomicLong parked;

  DriftGauges(Metrics metrics) {
    this.unowned =
        metrics.level("tallyhost.provisioning.servers.unowned", "Servers that no live service has");
    this.missing =
        metrics.level(
            "tallyhost.provisioning.servers.missing", "Live services whose server is gone");
    this.parked = metrics.level("tallyhost.provisioning.parked", "Work whose outcome nobody knows");
  }

  void show(CountDrift.Figures figures) {
    unowned.set(figures.unowned());
    missing.set(figures.missing());
    parked.set(figures.parked());
  }
}
