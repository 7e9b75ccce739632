package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.ServerPassword;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import java.util.Map;

/** Use case: a new password for a server's administrator, shown once and kept nowhere. */
public final class ResetPassword {

  private final Services services;
  private final Hypervisor hypervisor;
  private final Office office;

  public ResetPassword(Services services, Hypervisor hypervisor, Office office) {
    this.services = services;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public ServerPassword handle(Principal principal, ServiceId id) {
    var service =
        new OwnServices(services).require(principal, Permission.SERVICES_RESET_PASSWORD, id);
    hypervisor.requireConfigured();
    var password = hypervisor.resetPassword(OwnServices.runningServerOf(service));
    office
        .unitOfWork()
        .run(
            () ->
                office
                    .recorder()
                    .changed(
                        principal,
                        service.owner(),
                        "services.reset_password",
                        id.value(),
                        Map.of(),
                        Map.of()));
    return password;
  }
}
