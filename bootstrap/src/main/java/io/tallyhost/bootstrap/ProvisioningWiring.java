package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.CountDrift;
import io.tallyhost.application.service.FindDrift;
import io.tallyhost.application.service.WatchDrift;
import io.tallyhost.application.service.provisioning.ListParked;
import io.tallyhost.application.service.provisioning.ResolveParked;
import io.tallyhost.application.service.provisioning.ShowParked;
import io.tallyhost.http.admin.ProvisioningRoutes;
import io.tallyhost.http.shared.Routes;
import java.time.Duration;

/** What the operator sees of the work at the hypervisor, and does about it. */
final class ProvisioningWiring {

  private final Books books;
  private final ServerWiring servers;
  private final Office office;
  private final WatchDrift watchDrift;
  private final DriftGauges gauges;

  ProvisioningWiring(Books books, ServerWiring servers, Metrics metrics, Office office) {
    this.books = books;
    this.servers = servers;
    this.office = office;
    this.watchDrift =
        new WatchDrift(
            new CountDrift(books.services(), books.tasks(), servers.hypervisor()), office.clock());
    this.gauges = new DriftGauges(metrics);
  }

  Routes routes() {
    return new ProvisioningRoutes(findDrift(), listParked(), resolveParked());
  }

  WatchDrift watchDrift() {
    return watchDrift;
  }

  FindDrift findDrift() {
    return new FindDrift(books.services(), books.tasks(), servers.hypervisor());
  }

  ListParked listParked() {
    return new ListParked(books.tasks());
  }

  ShowParked showParked() {
    return new ShowParked(books.tasks());
  }

  ResolveParked resolveParked() {
    return new ResolveParked(books.tasks(), books.services(), servers.work(), office);
  }

  /** Every server is listed for it, so not too often. */
  void runInBackground(Background background) {
    if (servers.hypervisor().isConfigured()) {
      background.every(Duration.ofMinutes(5), "drift", () -> gauges.show(watchDrift.look()));
    }
  }
}
