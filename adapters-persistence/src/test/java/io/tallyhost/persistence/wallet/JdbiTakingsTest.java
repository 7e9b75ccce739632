package io.tallyhost.persistence.wallet;

import io.tallyhost.application.metering.TakingsContract;
import io.tallyhost.persistence.metering.JdbiWorlds;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiTakingsTest extends TakingsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  JdbiTakingsTest() {
    super(JdbiWorlds.metering(POSTGRES.jdbi()));
  }
}
