package io.tallyhost.application.service;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import java.util.List;

/** Use case: what can be installed on a server; before it is there, what its package allows. */
public final class ListTemplates {

  private final Services services;
  private final Hypervisor hypervisor;

  public ListTemplates(Services services, Hypervisor hypervisor) {
    this.services = services;
    this.hypervisor = hypervisor;
  }

  public List<OsTemplate> handle(Principal principal, ServiceId id) {
    var service = new OwnServices(services).require(principal, Permission.SERVICES_VIEW, id);
    hypervisor.requireConfigured();
    return isThere(service)
        ? hypervisor.templatesOf(OwnServices.serverOf(service))
        : hypervisor.templatesFor(packageOf(service));
  }

  private static boolean isThere(Service service) {
    return service.externalId().isPresent()
        && (service.status() == ServiceStatus.ACTIVE
            || service.status() == ServiceStatus.SUSPENDED);
  }

  private static HypervisorPackage.Id packageOf(Service service) {
    return service
        .vm()
        .map(vm -> new HypervisorPackage.Id(vm.packageId()))
        .orElseThrow(() -> new Conflict("This action is for VPS services only"));
  }
}
