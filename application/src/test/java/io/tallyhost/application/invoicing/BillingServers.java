package io.tallyhost.application.invoicing;

import static io.tallyhost.application.invoicing.BillingHouse.eur;

import io.tallyhost.application.metering.Metering;
import io.tallyhost.application.service.SomeServices;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import java.time.Clock;
import java.time.Instant;

/** The servers of a {@link BillingHouse}: what they cost, and what has become of them. */
public final class BillingServers {

  private final Services services;
  private final Metering metering;
  private final Ids ids;
  private final Clock clock;

  BillingServers(Services services, Metering metering, Ids ids, Clock clock) {
    this.services = services;
    this.metering = metering;
    this.ids = ids;
    this.clock = clock;
  }

  /** A server that runs from now on. */
  public Service hourly(Owner owner, long monthlyPrice) {
    var service = active(owner, ServiceBilling.hourly(eur(monthlyPrice)));
    metering.started(service, clock.instant());
    return service;
  }

  /** A server whose first month is to be paid at that instant. */
  public Service monthly(Owner owner, long price, Instant due) {
    return active(owner, ServiceBilling.renewed(BillingPeriod.MONTHLY, eur(price), due));
  }

  public Service now(Service service) {
    return now(service.id());
  }

  public Service now(ServiceId id) {
    return services.find(id).orElseThrow();
  }

  private Service active(Owner owner, ServiceBilling billing) {
    var serial = services.nextSerial();
    var pending =
        SomeServices.pending(ids, owner, serial)
            .change()
            .again(new ServiceId(ids.next()), serial, clock.instant());
    var service =
        pending.change().billed(billing).change().bound("9" + serial).change().activated();
    services.add(service);
    return service;
  }
}
