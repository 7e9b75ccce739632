package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.util.Map;
import java.util.Optional;

/** Ends a service, whoever wants it: the meter stops, and its server is to be deleted. */
public final class ServiceEnd {

  private final ServiceBooks books;
  private final Office office;

  public ServiceEnd(ServiceBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** The service as it is then, and the work that deletes its server. */
  public record Ended(Service service, Optional<TaskId> task) {}

  /** Inside a unit of work that has locked the service. */
  public Ended end(Service service) {
    var now = office.now();
    books.meter().stopped(service.id(), now);
    var ended = service.change().terminated(now);
    books.services().update(ended);
    office
        .recorder()
        .happened(
            "service.terminated",
            service.owner(),
            Map.of("service_id", service.id().value(), "label", service.label()));
    return new Ended(ended, new Alignment(books.tasks(), office).requireRemoval(service));
  }
}
