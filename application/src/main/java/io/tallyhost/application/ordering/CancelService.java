package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: call off a service's renewal; it runs on until its period ends. One that could not be
 * made is given up instead, and its money goes back.
 */
public final class CancelService {

  private final OrderBooks books;
  private final Office office;

  public CancelService(OrderBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** Nothing when it is terminated already. */
  public Optional<Service> handle(Principal principal, ServiceId id) {
    return office.unitOfWork().perform(() -> cancel(principal, id));
  }

  private Optional<Service> cancel(Principal principal, ServiceId id) {
    var service = books.services().lock(id).orElseThrow(() -> new NotFound("Service"));
    Access.require(principal, Permission.SERVICES_CANCEL, service.owner(), "Service");
    return Optional.of(service)
        .filter(Service::isLive)
        .map(it -> it.status() == ServiceStatus.PENDING ? giveUp(it) : callOff(it))
        .map(it -> kept(principal, service, it));
  }

  private Service giveUp(Service service) {
    if (service.provisioning().phase() != Provisioning.Phase.FAILED) {
      throw new Conflict("Service is still being set up — please wait");
    }
    books
        .orders()
        .placedFor(service.id())
        .map(Order::id)
        .flatMap(new Refunds(books, office)::refund)
        .ifPresent(
            refunded ->
                office
                    .recorder()
                    .happened(
                        "service.given_up",
                        service.owner(),
                        Map.of("order_id", refunded.id().value())));
    var now = office.now();
    return service.change().billed(service.billing().cancelled(now)).change().terminated(now);
  }

  private Service callOff(Service service) {
    return service.isCancelled()
        ? service
        : service.change().billed(service.billing().cancelled(office.now()));
  }

  private Service kept(Principal principal, Service before, Service after) {
    if (!before.equals(after)) {
      books.services().update(after);
      office
          .recorder()
          .changed(
              principal,
              after.owner(),
              "services.cancel",
              after.id().value(),
              Map.of("status", before.status().name()),
              Map.of("status", after.status().name()));
    }
    return after;
  }
}
