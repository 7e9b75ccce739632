package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.Map;

/**
 * Use case: press a server's power button. Pulling the cord stops the meter at once; a server that
 * shuts down by itself stops it when it is seen to be off.
 */
public final class PowerService {

  /** Which one, and what is done. */
  public record Command(ServiceId service, PowerAction action) {}

  private final ServiceBooks books;
  private final Hypervisor hypervisor;
  private final Office office;

  public PowerService(ServiceBooks books, Hypervisor hypervisor, Office office) {
    this.books = books;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public Service handle(Principal principal, Command command) {
    var service =
        new OwnServices(books.services())
            .require(principal, Permission.SERVICES_POWER, command.service());
    hypervisor.requireConfigured();
    var unused = hypervisor.power(OwnServices.runningServerOf(service), command.action());
    office.unitOfWork().run(() -> note(principal, service, command.action()));
    return service;
  }

  private void note(Principal principal, Service service, PowerAction action) {
    books
        .services()
        .lock(service.id())
        .filter(it -> it.billing().isHourly() && it.status() == ServiceStatus.ACTIVE)
        .ifPresent(it -> tellMeter(it, action));
    office
        .recorder()
        .changed(
            principal,
            service.owner(),
            "services.power",
            service.id().value(),
            Map.of(),
            Map.of("action", action.name()));
  }

  private void tellMeter(Service service, PowerAction action) {
    switch (action) {
      case START, RESTART -> books.meter().started(service, office.now());
      case STOP -> books.meter().stopped(service.id(), office.now());
      case SHUTDOWN -> {
        // It may take its time, or not listen at all.
      }
    }
  }
}
