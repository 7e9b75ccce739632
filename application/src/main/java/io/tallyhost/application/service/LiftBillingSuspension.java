package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SuspensionReason;
import java.util.Collection;
import java.util.List;

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
    return new ByBilling(books, office)
        .toAll(
            services,
            service -> service.isSuspendedBy(SuspensionReason.BILLING),
            new ByBilling.Deed(
                service -> service.change().unsuspended(SuspensionReason.BILLING),
                "services.lift_billing_suspension",
                "service.unsuspended"));
  }
}
