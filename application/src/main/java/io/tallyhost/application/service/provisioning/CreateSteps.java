package io.tallyhost.application.service.provisioning;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** S3 to S6: the user, what he has already, and one server more. */
final class CreateSteps {

  private static final int MB_PER_GB = 1024;

  private final PanelAccounts accounts;
  private final Services services;
  private final Hypervisor hypervisor;
  private final Clock clock;

  CreateSteps(PanelAccounts accounts, Services services, Hypervisor hypervisor, Clock clock) {
    this.accounts = accounts;
    this.services = services;
    this.hypervisor = hypervisor;
    this.clock = clock;
  }

  ServerTask findUser(ServerTask task, boolean justNoted) {
    try {
      return task.knowsUser(accounts.findOrMake(task.owner()))
          .goOn(ServerStep.CREATE, clock.instant());
    } catch (HypervisorFailure failure) {
      return Patience.againOrFailed(task, ServerStep.FIND_USER, failure, clock.instant());
    }
  }

  /** Nothing but our own books decides whether it is this one's turn. */
  ServerTask takeTurn(ServerTask task, boolean justNoted) {
    return task.turn(clock.instant());
  }

  ServerTask note(ServerTask task, boolean justNoted) {
    try {
      var before =
          hypervisor.serversOf(task.user()).stream().map(HypervisorServer.Listing::ref).toList();
      return task.creating(before, clock.instant());
    } catch (HypervisorFailure failure) {
      return Patience.againOrFailed(task, ServerStep.CREATE, failure, clock.instant());
    }
  }

  ServerTask create(ServerTask task, boolean justNoted) {
    return justNoted ? send(task) : look(task);
  }

  private ServerTask send(ServerTask task) {
    try {
      return task.made(hypervisor.create(spec(task)).ref(), clock.instant());
    } catch (HypervisorFailure failure) {
      return failure.changedNothing()
          ? Patience.againOrFailed(task, ServerStep.CREATE, failure, clock.instant())
          : task.doubted(failure.text(), clock.instant().plus(Patience.NEXT_LOOK));
    }
  }

  private ServerTask look(ServerTask task) {
    try {
      var newOnes =
          hypervisor.serversOf(task.user()).stream()
              .filter(server -> !task.progress().known().contains(server.ref()))
              .filter(server -> isNobodys(server.ref()))
              .toList();
      return newOnes.isEmpty() ? notThere(task) : there(task, newOnes);
    } catch (HypervisorFailure failure) {
      return Patience.againOrParked(task, failure, clock.instant());
    }
  }

  private ServerTask notThere(ServerTask task) {
    var now = clock.instant();
    if (Patience.mayStillCome(task, now)) {
      return task.lookedInVain(now.plus(Patience.NEXT_LOOK));
    }
    return task.progress().failures() < Patience.ATTEMPTS
        ? task.tryAgain(ServerStep.CREATE, "It was asked for and did not come", now)
        : task.failed("It was asked for many times and never came", now);
  }

  private ServerTask there(ServerTask task, List<HypervisorServer.Listing> newOnes) {
    var first = newOnes.get(0);
    return newOnes.size() == 1 && first.build() == BuildState.EMPTY
        ? task.made(first.ref(), clock.instant())
        : task.parked(
            "Asked for one server and found %d that may be it".formatted(newOnes.size()),
            clock.instant());
  }

  private boolean isNobodys(ServerRef server) {
    return services.findByExternalId(ServiceKind.VPS, server.toString()).isEmpty();
  }

  private static ServerSpec spec(ServerTask task) {
    var vm = task.wanted().vm();
    return new ServerSpec(
        task.user(),
        new HypervisorPackage.Id(vm.packageId()),
        new ServerSpec.GroupId(vm.groupId()),
        1 + vm.extraIpv4(),
        overrides(task));
  }

  private static Optional<ServerResources> overrides(ServerTask task) {
    var vm = task.wanted().vm();
    return vm.isBuiltToOrder()
        ? Optional.of(
            new ServerResources(
                vm.size().ramGb() * MB_PER_GB, vm.size().cpuCores(), vm.size().diskGb(), 0))
        : Optional.empty();
  }
}
