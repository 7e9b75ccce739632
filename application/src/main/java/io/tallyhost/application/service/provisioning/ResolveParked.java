package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Map;
import java.util.Optional;

/** Use case of the operator: says how it is with work whose outcome nobody could tell. */
public final class ResolveParked {

  /**
   * What he found.
   *
   * @param worked whether what was asked for is there
   * @param server which server it is, when one was to be made
   */
  public record Command(TaskId task, boolean worked, Optional<ServerRef> server) {}

  private final ServerTasks tasks;
  private final Services services;
  private final ServerWork work;
  private final Office office;

  public ResolveParked(ServerTasks tasks, Services services, ServerWork work, Office office) {
    this.tasks = tasks;
    this.services = services;
    this.work = work;
    this.office = office;
  }

  public ServerTask handle(Principal principal, Command command) {
    Access.requireOperator(principal, Permission.SERVICES_EDIT);
    var task = tasks.find(command.task()).orElseThrow(() -> new NotFound("Task"));
    if (task.step() != ServerStep.PARKED) {
      throw new Conflict("Nobody has to look at this");
    }
    if (task.purpose() == ServerTask.Purpose.MAKE
        && command.worked()
        && command.server().isEmpty()) {
      throw new InvalidValue("server", "nothing", "the number of the server that was made");
    }
    command.server().ifPresent(this::requireFree);
    work.resolve(task.id(), parked -> resolved(parked, command));
    office
        .unitOfWork()
        .run(
            () ->
                office
                    .recorder()
                    .changed(
                        principal,
                        task.owner(),
                        "tasks.resolve",
                        task.id().value(),
                        Map.of("step", task.step().name()),
                        Map.of("worked", Boolean.toString(command.worked()))));
    return tasks.find(command.task()).orElseThrow(() -> new NotFound("Task"));
  }

  private void requireFree(ServerRef server) {
    if (services.findByExternalId(ServiceKind.VPS, server.toString()).isPresent()) {
      throw new Conflict("That server belongs to another service");
    }
  }

  private ServerTask resolved(ServerTask parked, Command command) {
    var now = office.now();
    if (!command.worked()) {
      return parked.failed(parked.problem(), now);
    }
    return command
        .server()
        .map(server -> parked.made(server, now))
        .orElseGet(() -> parked.goOn(ServerStep.DONE, now));
  }
}
