package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What billing does to services by itself. Only writes, so that it can be part of a tick; the
 * servers follow by the work left behind.
 */
final class ByBilling {

  private final ServiceBooks books;
  private final Office office;

  ByBilling(ServiceBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** What is done, in the words of the audit and of events. */
  record Deed(UnaryOperator<Service> change, String action, String event) {}

  /** Those of them to which it was done. */
  List<Service> toAll(Collection<ServiceId> services, Predicate<Service> which, Deed deed) {
    return office
        .unitOfWork()
        .perform(
            () ->
                books.services().lock(services).stream()
                    .filter(which)
                    .map(service -> to(service, deed))
                    .toList());
  }

  private Service to(Service service, Deed deed) {
    var changed = deed.change().apply(service);
    books.services().update(changed);
    new Alignment(books.tasks(), office).require(changed);
    var facts = Map.of("service_id", service.id().value(), "label", service.label());
    office.recorder().changedByItself(service.owner(), deed.action(), service.id().value(), facts);
    office.recorder().happened(deed.event(), service.owner(), facts);
    return changed;
  }
}
