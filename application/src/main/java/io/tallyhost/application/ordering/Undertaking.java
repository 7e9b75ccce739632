package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.Purchase;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes down what a paid order sets going: a service to be made, changed or paid on. */
final class Undertaking {

  private final OrderBooks books;
  private final Office office;

  Undertaking(OrderBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** The order as it is then, and the work that is to be done. */
  record Undertaken(Order order, Optional<ServerTask> task) {}

  Undertaken begin(Order paid) {
    return switch (paid.kind()) {
      case NEW -> make(paid);
      case UPGRADE -> change(paid, ServerTask::resize);
      case EXTRA_IP -> change(paid, ServerTask::addAddresses);
      case RENEWAL -> renew(paid);
    };
  }

  /** The same thing once more, under a new id. */
  Undertaken again(Order order, Service failed) {
    var service =
        failed
            .change()
            .again(new ServiceId(office.ids().next()), books.services().nextSerial(), office.now());
    books.services().update(failed.change().replacedBy(service.id(), office.now()));
    books.services().add(service);
    return undertaken(order.about(service.id(), office.now()));
  }

  private Undertaken make(Order order) {
    var service = service(order, order.bought());
    books.services().add(service);
    return undertaken(order.about(service.id(), office.now()));
  }

  private Undertaken undertaken(Order order) {
    var subject = subject(order);
    return new Undertaken(
        order, Optional.of(ServerTask.make(subject, order.bought().wish(), office.now())));
  }

  private interface ChangeTask {
    ServerTask of(
        ServerTask.Subject subject,
        io.tallyhost.domain.service.provisioning.ServerWish wish,
        ServerRef server,
        java.time.Instant now);
  }

  private Undertaken change(Order order, ChangeTask task) {
    var service = lock(order);
    if (service.status() != ServiceStatus.ACTIVE || service.externalId().isEmpty()) {
      throw new Conflict("Service must be active to upgrade");
    }
    var server = new ServerRef(Long.parseLong(service.externalId().get()));
    return new Undertaken(
        order, Optional.of(task.of(subject(order), order.bought().wish(), server, office.now())));
  }

  private Undertaken renew(Order order) {
    var service = lock(order);
    var paidUntil = service.billing().nextDueAt().orElse(office.now());
    var next = service.billing().period().dueAfter(service.createdAt(), paidUntil);
    var renewed = service.change().billed(service.billing().dueAt(next));
    var lifted = renewed.isSuspendedBy(SuspensionReason.BILLING);
    books
        .services()
        .update(lifted ? renewed.change().unsuspended(SuspensionReason.BILLING) : renewed);
    return new Undertaken(order.active(office.now()), lifted ? align(service) : Optional.empty());
  }

  /** The work that brings a server to the state our books say. */
  Optional<ServerTask> align(Service service) {
    return service
        .externalId()
        .map(id -> new ServerRef(Long.parseLong(id)))
        .map(server -> ServerTask.align(free(service), server, office.now()));
  }

  /** The work that deletes a server. */
  Optional<ServerTask> remove(Service service) {
    return service
        .externalId()
        .map(id -> new ServerRef(Long.parseLong(id)))
        .map(server -> ServerTask.remove(free(service), server, office.now()));
  }

  private ServerTask.Subject free(Service service) {
    return new ServerTask.Subject(
        new TaskId(office.ids().next()), service.owner(), service.id(), Optional.empty());
  }

  private Service lock(Order order) {
    return order
        .service()
        .flatMap(books.services()::lock)
        .filter(Service::isLive)
        .orElseThrow(() -> new NotFound("Service"));
  }

  private ServerTask.Subject subject(Order order) {
    return new ServerTask.Subject(
        new TaskId(office.ids().next()),
        order.owner(),
        order.service().orElseThrow(() -> new IllegalStateException("No service: " + order.id())),
        Optional.of(order.id().value()));
  }

  private Service service(Order order, Purchase bought) {
    return new Service(
        new ServiceId(office.ids().next()),
        books.services().nextSerial(),
        order.owner(),
        Optional.empty(),
        ServiceKind.VPS,
        bought.product(),
        ServiceStatus.PENDING,
        bought.wish().label(),
        Optional.empty(),
        Optional.of(bought.wish().vm()),
        Map.of(),
        billing(order, bought),
        Set.of(),
        Provisioning.WORKING,
        office.now(),
        Optional.empty(),
        Optional.empty());
  }

  private ServiceBilling billing(Order order, Purchase bought) {
    var period = order.terms().period();
    return order
        .terms()
        .hourlyRate()
        .map(rate -> ServiceBilling.hourly(bought.price(), rate))
        .orElseGet(
            () ->
                ServiceBilling.renewed(
                    period, bought.price(), period.dueAfter(office.now(), office.now())));
  }
}
