package io.tallyhost.persistence.service;

import io.tallyhost.application.service.ServiceCensusContract;
import io.tallyhost.domain.service.ServiceCensus;
import io.tallyhost.domain.service.Services;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiServiceCensusTest extends ServiceCensusContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected ServiceCensus census() {
    return new JdbiServiceCensus(POSTGRES.jdbi());
  }

  @Override
  protected Services services() {
    return new JdbiServices(POSTGRES.jdbi());
  }
}
