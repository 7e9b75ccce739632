package io.tallyhost.persistence.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.application.whitelabel.ProductOrdersContract;
import io.tallyhost.domain.whitelabel.ProductOrders;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.time.Instant;
import org.junit.jupiter.api.Test;
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

  @Test
  void connectors_that_know_everything_need_not_be_told() {
    var longAgo = Instant.parse("2000-01-01T00:00:00Z");

    assertThat(orders().lockUntold(longAgo, 10)).isEmpty();
  }
}
