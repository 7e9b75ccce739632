package io.tallyhost.application.service.provisioning;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import java.time.Clock;
import java.util.Map;

/** Everything that can be done at the hypervisor, by the name of the step. */
public final class Steps {

  private interface Step {
    ServerTask take(ServerTask task, boolean justNoted);
  }

  private final Hypervisor hypervisor;
  private final Map<ServerStep, Step> all;

  public Steps(PanelAccounts accounts, Services services, Hypervisor hypervisor, Clock clock) {
    this.hypervisor = hypervisor;
    var create = new CreateSteps(accounts, services, hypervisor, clock);
    var build = new BuildSteps(hypervisor, clock);
    var change = new ChangeSteps(services, hypervisor, clock);
    this.all =
        Map.ofEntries(
            Map.entry(ServerStep.FIND_USER, create::findUser),
            Map.entry(ServerStep.CREATE, create::takeTurn),
            Map.entry(ServerStep.NOTE, create::note),
            Map.entry(ServerStep.CREATING, create::create),
            Map.entry(ServerStep.BUILD, build::build),
            Map.entry(ServerStep.BUILDING, build::waitForIt),
            Map.entry(ServerStep.DISCARD, build::discard),
            Map.entry(ServerStep.RESIZE, change::resize),
            Map.entry(ServerStep.RESTORE, change::restore),
            Map.entry(ServerStep.ADD_ADDRESSES, change::countAddresses),
            Map.entry(ServerStep.ADDING_ADDRESSES, change::addAddresses),
            Map.entry(ServerStep.REMOVE, change::remove),
            Map.entry(ServerStep.ALIGN, change::align));
  }

  /** Whether there is a hypervisor at all; without one, no step is taken and none fails. */
  boolean arePossible() {
    return hypervisor.isConfigured();
  }

  void requirePossible() {
    hypervisor.requireConfigured();
  }

  /**
   * Takes the next step: asks the hypervisor, and gives the work as it stands then.
   *
   * @param justNoted whether the intent of this step was written down a moment ago by ourselves, so
   *     that it was certainly not carried out before
   */
  ServerTask take(ServerTask task, boolean justNoted) {
    var step = all.get(task.step());
    if (step == null) {
      throw new IllegalStateException("Nothing is done in step " + task.step());
    }
    return step.take(task, justNoted);
  }
}
