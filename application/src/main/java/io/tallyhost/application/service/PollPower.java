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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Use case of a job: looks at a few servers and tells the meter which of them run. What can't be
 * seen changes nothing: unknown is not off. What certainly is not there does not run.
 */
public final class PollPower {

  /** So many unanswered questions mean that the hypervisor does not answer at all just now. */
  private static final int SILENCE = 5;

  private final ServiceBooks books;
  private final Hypervisor hypervisor;
  private final Office office;
  private final Executor eyes;

  /**
   * @param eyes what looks; it bounds how many servers are looked at side by side
   */
  public PollPower(ServiceBooks books, Hypervisor hypervisor, Office office, Executor eyes) {
    this.books = books;
    this.hypervisor = hypervisor;
    this.office = office;
    this.eyes = eyes;
  }

  /**
   * What was looked at.
   *
   * @param last nothing at the end of the list
   * @param failures what broke on our side; nobody is kept from being looked at by it
   */
  public record Looked(Optional<ServiceId> last, List<RuntimeException> failures) {}

  /** Up to that many after that one. */
  public Looked handle(Optional<ServiceId> after, int atMost) {
    var batch = books.services().boundAfter(ServiceKind.VPS, after, atMost);
    var silent = new AtomicInteger();
    var failures = new ConcurrentLinkedQueue<RuntimeException>();
    var looks =
        batch.stream()
            .filter(PollPower::isMetered)
            .map(service -> CompletableFuture.runAsync(() -> look(service, silent, failures), eyes))
            .toList();
    looks.forEach(CompletableFuture::join);
    var last = batch.stream().skip(atMost - 1L).findFirst().map(Service::id);
    return new Looked(last, List.copyOf(failures));
  }

  private void look(Service service, AtomicInteger silent, Collection<RuntimeException> failures) {
    if (silent.get() >= SILENCE) {
      return;
    }
    try {
      service
          .externalId()
          .map(id -> power(new ServerRef(Long.parseLong(id))))
          .ifPresent(power -> office.unitOfWork().run(() -> tell(service.id(), power)));
    } catch (HypervisorFailure failure) {
      if (failure.mayPass()) {
        silent.incrementAndGet();
      }
    } catch (RuntimeException failure) {
      failures.add(failure);
    }
  }

  private PowerState power(ServerRef server) {
    return hypervisor.inspect(server).map(HypervisorServer::power).orElse(PowerState.STOPPED);
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
