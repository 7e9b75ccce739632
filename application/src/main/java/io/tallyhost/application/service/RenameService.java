package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import java.util.Map;

/** Use case: give a service another label; its server is renamed too if that works. */
public final class RenameService {

  /** Which one, and how it is called from now on. */
  public record Command(ServiceId service, String label) {}

  private final Services services;
  private final Hypervisor hypervisor;
  private final Office office;

  public RenameService(Services services, Hypervisor hypervisor, Office office) {
    this.services = services;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public Service handle(Principal principal, Command command) {
    var renamed = office.unitOfWork().perform(() -> rename(principal, command));
    if (renamed.isVps() && renamed.status() != ServiceStatus.TERMINATED) {
      renamed.externalId().ifPresent(server -> push(renamed, server));
    }
    return renamed;
  }

  private Service rename(Principal principal, Command command) {
    var before =
        new OwnServices(services).lock(principal, Permission.SERVICES_EDIT, command.service());
    var after = before.change().labelled(command.label());
    services.update(after);
    office
        .recorder()
        .changed(
            principal,
            after.owner(),
            "services.rename",
            after.id().value(),
            Map.of("label", before.label()),
            Map.of("label", after.label()));
    return after;
  }

  private void push(Service service, String server) {
    try {
      hypervisor.rename(
          new ServerRef(Long.parseLong(server)), ServerName.of(service.label(), service.id()));
    } catch (HypervisorFailure failure) {
      // The label counts here; that the server's name lags behind is said to whoever listens.
      office
          .recorder()
          .happened(
              "service.rename_failed",
              service.owner(),
              Map.of("service_id", service.id().value(), "problem", failure.text()));
    }
  }
}
