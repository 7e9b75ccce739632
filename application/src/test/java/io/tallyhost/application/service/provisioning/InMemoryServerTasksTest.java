package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import io.tallyhost.domain.service.provisioning.ServerTasks;

final class InMemoryServerTasksTest extends ServerTasksContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryServerTasks tasks = new InMemoryServerTasks(unitOfWork);
  private final InMemoryPanelUsers users = new InMemoryPanelUsers(unitOfWork);
  private final InMemoryServices services = new InMemoryServices(unitOfWork);

  @Override
  protected ServerTasks tasks() {
    return tasks;
  }

  @Override
  protected PanelUsers users() {
    return users;
  }

  @Override
  protected Services services() {
    return services;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
