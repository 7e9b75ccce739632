package io.tallyhost.persistence.ordering;

import io.tallyhost.application.ordering.OrdersContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiOrdersTest extends OrdersContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Orders orders() {
    return new JdbiOrders(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
