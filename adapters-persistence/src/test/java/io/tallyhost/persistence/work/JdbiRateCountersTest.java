package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.RateCounters;
import io.tallyhost.application.shared.RateCountersContract;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiRateCountersTest extends RateCountersContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected RateCounters counters() {
    return new JdbiRateCounters(POSTGRES.jdbi());
  }
}
