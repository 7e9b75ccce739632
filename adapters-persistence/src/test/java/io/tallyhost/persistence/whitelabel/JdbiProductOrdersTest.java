package io.tallyhost.persistence.whitelabel;

import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.application.whitelabel.ProductOrdersContract;
import io.tallyhost.domain.whitelabel.ProductOrders;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiProductOrdersTest extends ProductOrdersContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected ProductOrders orders() {
    return new JdbiProductOrders(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
