package io.tallyhost.persistence.service;

import io.tallyhost.application.service.provisioning.ServerTasksContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiServerTasksTest extends ServerTasksContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected ServerTasks tasks() {
    return new JdbiServerTasks(POSTGRES.jdbi());
  }

  @Override
  protected PanelUsers users() {
    return new JdbiPanelUsers(POSTGRES.jdbi());
  }

  @Override
  protected Services services() {
    return new JdbiServices(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
