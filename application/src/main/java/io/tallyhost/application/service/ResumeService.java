package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import java.util.Map;
import java.util.Optional;

/** Use case: take back a cancellation that has not taken effect yet. */
public final class ResumeService {

  private final Services services;
  private final Office office;

  public ResumeService(Services services, Office office) {
    this.services = services;
    this.office = office;
  }

  /** Nothing when it was not cancelled, or ended already. */
  public Optional<Service> handle(Principal principal, ServiceId id) {
    return office.unitOfWork().perform(() -> resume(principal, id));
  }

  private Optional<Service> resume(Principal principal, ServiceId id) {
    var service = new OwnServices(services).lock(principal, Permission.SERVICES_CANCEL, id);
    return Optional.of(service)
        .filter(it -> it.isLive() && it.isCancelled())
        .map(it -> it.change().billed(it.billing().resumed()))
        .map(
            resumed -> {
              services.update(resumed);
              office
                  .recorder()
                  .changed(
                      principal,
                      resumed.owner(),
                      "services.resume",
                      id.value(),
                      Map.of("cancelled", "true"),
                      Map.of("cancelled", "false"));
              return resumed;
            });
  }
}
