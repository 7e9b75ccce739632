package io.tallyhost.persistence.metering;

import io.tallyhost.application.metering.PositionsContract;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiPositionsTest extends PositionsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  JdbiPositionsTest() {
    super(JdbiWorlds.positions(POSTGRES.jdbi()));
  }
}
