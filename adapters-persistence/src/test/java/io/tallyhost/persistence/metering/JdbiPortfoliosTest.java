package io.tallyhost.persistence.metering;

import io.tallyhost.application.metering.PortfoliosContract;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiPortfoliosTest extends PortfoliosContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  JdbiPortfoliosTest() {
    super(JdbiWorlds.positions(POSTGRES.jdbi()));
  }
}
