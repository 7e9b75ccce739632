package io.tallyhost.persistence.metering;

import io.tallyhost.application.metering.UsageHistoryContract;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiUsageHistoryTest extends UsageHistoryContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  JdbiUsageHistoryTest() {
    super(JdbiWorlds.metering(POSTGRES.jdbi()));
  }
}
