package io.tallyhost.persistence.service;

import io.tallyhost.application.service.ServicesContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.service.Services;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiServicesTest extends ServicesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Services services() {
    return new JdbiServices(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
