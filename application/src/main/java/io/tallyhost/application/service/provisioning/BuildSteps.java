package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.service.ServerName;
import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** S8 and S9: installs the server and waits for it; gets rid of one that can't be used. */
final class BuildSteps {

  private final Hypervisor hypervisor;
  private final Clock clock;

  BuildSteps(Hypervisor hypervisor, Clock clock) {
    this.hypervisor = hypervisor;
    this.clock = clock;
  }

  /** After a first failure we look before we ask again, because it may be under way. */
  ServerTask build(ServerTask task, boolean justNoted) {
    try {
      return justNoted ? install(task) : installUnlessBegun(task);
    } catch (HypervisorFailure failure) {
      return Patience.isWorthIt(task, failure)
          ? task.tryAgain(ServerStep.BUILD, failure.text(), clock.instant())
          : task.discard(failure.text(), clock.instant());
    }
  }

  ServerTask waitForIt(ServerTask task, boolean justNoted) {
    try {
      return hypervisor.find(task.server()).map(server -> judged(task, server)).orElse(gone(task));
    } catch (HypervisorFailure failure) {
      return Patience.againOrParked(task, failure, clock.instant());
    }
  }

  ServerTask discard(ServerTask task, boolean justNoted) {
    try {
      hypervisor.delete(task.server(), Duration.ZERO);
      return task.discarded(clock.instant());
    } catch (HypervisorFailure failure) {
      return Patience.againOrParked(task, failure, clock.instant());
    }
  }

  private ServerTask installUnlessBegun(ServerTask task) {
    var server = hypervisor.find(task.server());
    return server.isEmpty() || server.get().condition().build() == HypervisorServer.BuildState.EMPTY
        ? server.map(it -> install(task)).orElse(gone(task))
        : task.goOn(ServerStep.BUILDING, clock.instant());
  }

  private ServerTask install(ServerTask task) {
    var template = template(task);
    if (template.isEmpty()) {
      return task.discard("There is no operating system for this package", clock.instant());
    }
    var wish = task.wanted();
    // The password is not kept: the buyer resets it, or comes in by key.
    var unused =
        hypervisor.build(
            task.server(),
            new BuildRequest(
                template.get(),
                ServerName.of(wish.label(), task.service()),
                Optional.empty(),
                wish.sshKeys()));
    return task.goOn(ServerStep.BUILDING, clock.instant());
  }

  private Optional<OsTemplate.Id> template(ServerTask task) {
    var wish = task.wanted();
    return wish.template()
        .or(
            () ->
                hypervisor.templatesFor(new HypervisorPackage.Id(wish.vm().packageId())).stream()
                    .findFirst()
                    .map(OsTemplate::id));
  }

  private ServerTask judged(ServerTask task, HypervisorServer server) {
    var now = clock.instant();
    return switch (server.condition().build()) {
      case COMPLETE ->
          server.condition().busy()
              ? task.waitUntil(now.plus(Patience.NEXT_LOOK))
              : task.goOn(ServerStep.DONE, now);
      case FAILED -> task.discard("The installation failed", now);
      case EMPTY, BUILDING ->
          now.isAfter(task.progress().since().plus(Patience.LONGEST_BUILD))
              ? task.discard("The installation took too long", now)
              : task.waitUntil(now.plus(Patience.NEXT_LOOK));
    };
  }

  private ServerTask gone(ServerTask task) {
    return task.discard("The server has gone", clock.instant());
  }
}
