package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import java.util.Map;

/** Use case: let a server's screen be seen, or not any more. */
public final class SwitchConsole {

  /** Which one, and which way. */
  public record Command(ServiceId service, boolean on) {}

  private final Services services;
  private final Hypervisor hypervisor;
  private final Office office;

  public SwitchConsole(Services services, Hypervisor hypervisor, Office office) {
    this.services = services;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public ConsoleAccess handle(Principal principal, Command command) {
    var service =
        new OwnServices(services)
            .require(principal, Permission.SERVICES_CONSOLE, command.service());
    hypervisor.requireConfigured();
    var access = hypervisor.switchConsole(OwnServices.runningServerOf(service), command.on());
    office
        .unitOfWork()
        .run(
            () ->
                office
                    .recorder()
                    .changed(
                        principal,
                        service.owner(),
                        "services.console",
                        service.id().value(),
                        Map.of(),
                        Map.of("on", Boolean.toString(command.on()))));
    return access;
  }
}
