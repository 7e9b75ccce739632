package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.JobLeases;
import io.tallyhost.application.shared.JobLeasesContract;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiJobLeasesTest extends JobLeasesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected JobLeases leases() {
    return new JdbiJobLeases(POSTGRES.jdbi());
  }
}
