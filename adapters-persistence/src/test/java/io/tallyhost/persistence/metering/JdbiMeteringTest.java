package io.tallyhost.persistence.metering;

import io.tallyhost.application.metering.MeteringContract;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiMeteringTest extends MeteringContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  JdbiMeteringTest() {
    super(JdbiWorlds.metering(POSTGRES.jdbi()));
  }
}
