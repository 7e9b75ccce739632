package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.provisioning.ServerWork;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: end a service now. Its meter stops, its last part of an hour is billed, and its server
 * is deleted for good.
 */
public final class TerminateService {

  private record Terminated(Service service, Optional<TaskId> task) {}

  private final ServiceBooks books;
  private final ServerWork work;
  private final LastPart lastPart;
  private final Office office;

  public TerminateService(ServiceBooks books, ServerWork work, LastPart lastPart, Office office) {
    this.books = books;
    this.work = work;
    this.lastPart = lastPart;
    this.office = office;
  }

  public Service handle(Principal principal, ServiceId id) {
    var terminated = office.unitOfWork().perform(() -> terminate(principal, id));
    if (terminated.service().billing().isHourly()) {
      lastPart.bill(terminated.service().owner());
    }
    terminated.task().ifPresent(work::carryOn);
    return terminated.service();
  }

  private Terminated terminate(Principal principal, ServiceId id) {
    var service =
        new OwnServices(books.services()).lock(principal, Permission.SERVICES_TERMINATE, id);
    if (!service.isLive()) {
      throw new Conflict("Service is already terminated");
    }
    if (service.status() == ServiceStatus.PENDING) {
      throw new Conflict("Service not yet provisioned");
    }
    var ended = new ServiceEnd(books, office).end(service);
    office
        .recorder()
        .changed(
            principal,
            service.owner(),
            "services.terminate",
            id.value(),
            Map.of("status", service.status().name()),
            Map.of("status", ended.service().status().name()));
    return new Terminated(ended.service(), ended.task());
  }
}
