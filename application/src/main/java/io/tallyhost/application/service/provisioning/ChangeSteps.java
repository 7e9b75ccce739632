package io.tallyhost.application.service.provisioning;

import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What is done with a server that is there: bigger, more addresses, suspended, gone. */
final class ChangeSteps {

  private static final int MB_PER_GB = 1024;

  private final Services services;
  private final Hypervisor hypervisor;
  private final Clock clock;

  ChangeSteps(Services services, Hypervisor hypervisor, Clock clock) {
    this.services = services;
    this.hypervisor = hypervisor;
    this.clock = clock;
  }

  /** Each of these says what is to be, not what is to be added, so that it may be said again. */
  ServerTask resize(ServerTask task, boolean justNoted) {
    var size = task.wanted().vm().size();
    try {
      takeShape(task.server(), size);
      // Last, because a disk that has grown does not shrink again.
      if (size.diskGb() > 0) {
        hypervisor.growStorage(task.server(), size.diskGb());
      }
      return task.goOn(ServerStep.DONE, clock.instant());
    } catch (HypervisorFailure failure) {
      return Patience.againOrRestored(task, failure, clock.instant());
    }
  }

  /** Nobody pays for a size that was refused, so nobody keeps the half of it that was not. */
  ServerTask restore(ServerTask task, boolean justNoted) {
    try {
      services
          .find(task.service())
          .flatMap(Service::vm)
          .ifPresent(vm -> takeShape(task.server(), vm.size()));
      return task.restored();
    } catch (HypervisorFailure failure) {
      return failure.kind() == HypervisorFailure.Kind.NOT_FOUND
          ? task.restored()
          : Patience.againOrParked(task, failure, clock.instant());
    }
  }

  private void takeShape(ServerRef server, VmResources size) {
    if (size.ramGb() > 0) {
      hypervisor.changeMemory(server, size.ramGb() * MB_PER_GB);
    }
    if (size.cpuCores() > 0) {
      hypervisor.changeCores(server, size.cpuCores());
    }
  }

  ServerTask countAddresses(ServerTask task, boolean justNoted) {
    try {
      return addresses(task)
          .map(before -> task.addingAddresses(before, clock.instant()))
          .orElseGet(() -> task.failed("The server has gone", clock.instant()));
    } catch (HypervisorFailure failure) {
      return Patience.againOrFailed(task, ServerStep.ADD_ADDRESSES, failure, clock.instant());
    }
  }

  ServerTask addAddresses(ServerTask task, boolean justNoted) {
    return justNoted ? sendAddresses(task) : lookAtAddresses(task);
  }

  ServerTask remove(ServerTask task, boolean justNoted) {
    try {
      hypervisor.delete(task.server(), Duration.ZERO);
      return task.goOn(ServerStep.DONE, clock.instant());
    } catch (HypervisorFailure failure) {
      return Patience.againOrParked(task, failure, clock.instant());
    }
  }

  /** Our books may change while we ask; then once more, until both agree. */
  ServerTask align(ServerTask task, boolean justNoted) {
    try {
      var before = status(task);
      if (before == ServiceStatus.SUSPENDED) {
        hypervisor.suspend(task.server());
      } else if (before == ServiceStatus.ACTIVE) {
        hypervisor.unsuspend(task.server());
      }
      return status(task) == before
          ? task.goOn(ServerStep.DONE, clock.instant())
          : task.goOn(ServerStep.ALIGN, clock.instant());
    } catch (HypervisorFailure failure) {
      return failure.kind() == HypervisorFailure.Kind.NOT_FOUND
          ? task.failed(failure.text(), clock.instant())
          : Patience.againOrParked(task, failure, clock.instant());
    }
  }

  private ServerTask sendAddresses(ServerTask task) {
    try {
      var unused = hypervisor.addIpv4(task.server(), wantedMore(task));
      return task.goOn(ServerStep.DONE, clock.instant());
    } catch (HypervisorFailure failure) {
      return failure.changedNothing()
          ? Patience.againOrFailed(task, ServerStep.ADD_ADDRESSES, failure, clock.instant())
          : task.doubted(failure.text(), clock.instant().plus(Patience.NEXT_LOOK));
    }
  }

  private ServerTask lookAtAddresses(ServerTask task) {
    try {
      var more = addresses(task).orElse(0) - task.progress().addresses();
      if (more >= wantedMore(task)) {
        return task.goOn(ServerStep.DONE, clock.instant());
      }
      return more == 0 ? noneYet(task) : task.parked("Some addresses came", clock.instant());
    } catch (HypervisorFailure failure) {
      return Patience.againOrParked(task, failure, clock.instant());
    }
  }

  private ServerTask noneYet(ServerTask task) {
    var now = clock.instant();
    return Patience.mayStillCome(task, now)
        ? task.lookedInVain(now.plus(Patience.NEXT_LOOK))
        : task.goOn(ServerStep.ADD_ADDRESSES, now);
  }

  private Optional<Integer> addresses(ServerTask task) {
    return hypervisor.find(task.server()).map(HypervisorServer::ipv4).map(it -> it.size());
  }

  // The wish says how many the order adds; our books have not counted them yet.
  private static int wantedMore(ServerTask task) {
    return task.wanted().vm().extraIpv4();
  }

  private ServiceStatus status(ServerTask task) {
    return services.find(task.service()).map(Service::status).orElse(ServiceStatus.TERMINATED);
  }
}
