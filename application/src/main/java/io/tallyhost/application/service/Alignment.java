package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.util.Optional;

/** Has a server brought to the state that our books say, by work that outlives a crash. */
public final class Alignment {

  private final ServerTasks tasks;
  private final Office office;

  public Alignment(ServerTasks tasks, Office office) {
    this.tasks = tasks;
    this.office = office;
  }

  /** Written down in the unit of work that changes the service. */
  public void require(Service service) {
    server(service)
        .ifPresent(server -> tasks.add(ServerTask.align(subject(service), server, office.now())));
  }

  /** The server is not wanted any more. */
  Optional<TaskId> requireRemoval(Service service) {
    return server(service)
        .map(server -> ServerTask.remove(subject(service), server, office.now()))
        .map(
            task -> {
              tasks.add(task);
              return task.id();
            });
  }

  private ServerTask.Subject subject(Service service) {
    return new ServerTask.Subject(
        new TaskId(office.ids().next()), service.owner(), service.id(), Optional.empty());
  }

  private static Optional<ServerRef> server(Service service) {
    return service
        .externalId()
        .filter(id -> service.isVps())
        .map(id -> new ServerRef(Long.parseLong(id)));
  }
}
