package io.tallyhost.application.service;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;

/** Use case: where a server's screen can be seen. */
public final class ShowConsole {

  private final Services services;
  private final Hypervisor hypervisor;

  public ShowConsole(Services services, Hypervisor hypervisor) {
    this.services = services;
    this.hypervisor = hypervisor;
  }

  public ConsoleAccess handle(Principal principal, ServiceId id) {
    var service = new OwnServices(services).require(principal, Permission.SERVICES_CONSOLE, id);
    hypervisor.requireConfigured();
    return hypervisor.console(OwnServices.serverOf(service));
  }
}
