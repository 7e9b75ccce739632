package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.Optional;

/**
 * Use case of a job: looks at a few servers and tells the meter which of them run. What can't be
 * seen changes nothing: unknown is not off.
 */
public final class PollPower {

  private final ServiceBooks books;
  private final Hypervisor hypervisor;
  private final Office office;

  public PollPower(ServiceBooks books, Hypervisor hypervisor, Office office) {
    this.books = books;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  /** Up to that many after that one; the last one looked at, or nothing at the end. */
  public Optional<ServiceId> handle(Optional<ServiceId> after, int atMost) {
    var batch = books.services().boundAfter(ServiceKind.VPS, after, atMost);
    for (var service : batch) {
      if (isMetered(service) && !seen(service)) {
        return Optional.empty();
      }
    }
    return batch.size() < atMost ? Optional.empty() : Optional.of(batch.get(batch.size() - 1).id());
  }

  /** False when the hypervisor can't be asked just now, so that the rest is left for later. */
  private boolean seen(Service service) {
    try {
      service
          .externalId()
          .map(id -> new ServerRef(Long.parseLong(id)))
          .flatMap(hypervisor::inspect)
          .map(HypervisorServer::power)
          .ifPresent(power -> office.unitOfWork().run(() -> tell(service.id(), power)));
      return true;
    } catch (HypervisorFailure failure) {
      return !failure.mayPass();
    }
  }

  private void tell(ServiceId id, PowerState power) {
    books.services().lock(id).filter(PollPower::isMetered).ifPresent(it -> tell(it, power));
  }

  private void tell(Service service, PowerState power) {
    switch (power) {
      case RUNNING -> books.meter().started(service, office.now());
      case STOPPED, PAUSED -> books.meter().stopped(service.id(), office.now());
      case UNKNOWN -> {
        // Nobody is billed or spared because of what we do not know.
      }
    }
  }

  private static boolean isMetered(Service service) {
    return service.billing().isHourly() && service.status() == ServiceStatus.ACTIVE;
  }
}
