package io.tallyhost.persistence.invoicing;

import io.tallyhost.application.invoicing.UnbilledOrdersContract;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.persistence.ordering.JdbiOrders;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiUnbilledOrdersTest extends UnbilledOrdersContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected UnbilledOrders unbilled() {
    return new JdbiUnbilledOrders(POSTGRES.jdbi());
  }

  @Override
  protected Orders orders() {
    return new JdbiOrders(POSTGRES.jdbi());
  }

  @Override
  protected Invoices invoices() {
    return new JdbiInvoices(POSTGRES.jdbi());
  }
}
