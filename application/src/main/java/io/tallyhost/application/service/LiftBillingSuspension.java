package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SuspensionReason;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Use case of billing: what was suspended for money runs again, unless somebody else suspended it
 * too. Only writes; the servers are switched on, and their meters start, by the work left behind.
 */
public final class LiftBillingSuspension {

  private final ServiceBooks books;
  private final Office office;

  public LiftBillingSuspension(ServiceBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** Those whose suspension for money was lifted. */
  public List<Service> handle(Collection<ServiceId> services) {
    return office
        .unitOfWork()
        .perform(
            () ->
                books.services().lock(services).stream()
                    .filter(service -> service.isSuspendedBy(SuspensionReason.BILLING))
                    .map(this::lift)
                    .toList());
  }

  private Service lift(Service service) {
    var lifted = service.change().unsuspended(SuspensionReason.BILLING);
    books.services().update(lifted);
    new Alignment(books.tasks(), office).require(lifted);
    var facts = Map.of("service_id", service.id().value(), "label", service.label());
    office
        .recorder()
        .changedByItself(
            service.owner(), "services.lift_billing_suspension", service.id().value(), facts);
    office.recorder().happened("service.unsuspended", service.owner(), facts);
    return lifted;
  }
}
