package io.tallyhost.application.service;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;

/** Use case: how a virtual server is right now, straight from the hypervisor. */
public final class ShowServer {

  /** What we sold and what is there. */
  public record Result(Service service, HypervisorServer server) {}

  private final Services services;
  private final Hypervisor hypervisor;

  public ShowServer(Services services, Hypervisor hypervisor) {
    this.services = services;
    this.hypervisor = hypervisor;
  }

  public Result handle(Principal principal, ServiceId id) {
    var service = new OwnServices(services).require(principal, Permission.SERVICES_VIEW, id);
    hypervisor.requireConfigured();
    return hypervisor
        .inspect(OwnServices.serverOf(service))
        .map(server -> new Result(service, server))
        .orElseThrow(
            () -> new HypervisorFailure(Kind.NOT_FOUND, "Could not retrieve server status."));
  }
}
