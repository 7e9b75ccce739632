package io.tallyhost.application.service;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import java.util.List;

/**
 * Use case of the operator: where our books and the hypervisor disagree, and what is parked.
 * Nothing is changed by it.
 */
public final class FindDrift {

  /**
   * What does not fit.
   *
   * @param unowned servers that no live service has
   * @param missing live services whose server is not there
   * @param parked work whose outcome nobody knows
   */
  public record Drift(
      List<HypervisorServer.Listing> unowned, List<Service> missing, List<ServerTask> parked) {

    public Drift {
      unowned = List.copyOf(unowned);
      missing = List.copyOf(missing);
      parked = List.copyOf(parked);
    }
  }

  private final DriftSweep sweep;

  public FindDrift(Services services, ServerTasks tasks, Hypervisor hypervisor) {
    this.sweep = new DriftSweep(services, tasks, hypervisor);
  }

  public Drift handle(Principal principal) {
    Access.requireOperator(principal, Permission.SERVICES_VIEW);
    return sweep.sweep();
  }
}
