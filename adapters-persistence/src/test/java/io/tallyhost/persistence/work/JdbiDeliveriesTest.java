package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.Deliveries;
import io.tallyhost.application.shared.DeliveriesContract;
import io.tallyhost.application.shared.Outbox;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiDeliveriesTest extends DeliveriesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Outbox outbox() {
    return new JdbiOutbox(POSTGRES.jdbi());
  }

  @Override
  protected Deliveries deliveries() {
    return new JdbiDeliveries(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
