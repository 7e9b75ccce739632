package io.tallyhost.application.service;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerTasks;

/** Use case of a job: how much there is that {@link FindDrift} would show. */
public final class CountDrift {

  /** How many of each. */
  public record Figures(int unowned, int missing, int parked) {}

  private final DriftSweep sweep;

  public CountDrift(Services services, ServerTasks tasks, Hypervisor hypervisor) {
    this.sweep = new DriftSweep(services, tasks, hypervisor);
  }

  public Figures handle() {
    var drift = sweep.sweep();
    return new Figures(drift.unowned().size(), drift.missing().size(), drift.parked().size());
  }
}
