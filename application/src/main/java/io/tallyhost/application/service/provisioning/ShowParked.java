package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;

/** Use case of the operator: one piece of work that he has to look at. */
public final class ShowParked {

  private final ServerTasks tasks;

  public ShowParked(ServerTasks tasks) {
    this.tasks = tasks;
  }

  public ServerTask handle(Principal principal, TaskId id) {
    Access.requireOperator(principal, Permission.SERVICES_VIEW);
    return tasks
        .find(id)
        .filter(task -> task.step() == ServerStep.PARKED)
        .orElseThrow(() -> new NotFound("Task"));
  }
}
