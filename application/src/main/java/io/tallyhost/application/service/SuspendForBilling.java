package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.SuspensionReason;
import java.util.Collection;
import java.util.List;

/**
 * Use case of billing: suspend what is not paid for. Only writes, so that it can be part of a tick;
 * the servers are switched off by the work that it leaves behind.
 */
public final class SuspendForBilling {

  private final ServiceBooks books;
  private final Office office;

  public SuspendForBilling(ServiceBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** Those that were suspended; what does not run or is suspended for it already is left alone. */
  public List<Service> handle(Collection<ServiceId> services) {
    return new ByBilling(books, office)
        .toAll(
            services,
            SuspendForBilling::runs,
            new ByBilling.Deed(
                this::suspended, "services.suspend_for_billing", "service.suspended"));
  }

  private static boolean runs(Service service) {
    return (service.status() == ServiceStatus.ACTIVE || service.status() == ServiceStatus.SUSPENDED)
        && !service.isSuspendedBy(SuspensionReason.BILLING);
  }

  private Service suspended(Service service) {
    books.meter().stopped(service.id(), office.now());
    return service.change().suspended(SuspensionReason.BILLING);
  }
}
