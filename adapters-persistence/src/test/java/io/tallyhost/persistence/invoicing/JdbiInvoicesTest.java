package io.tallyhost.persistence.invoicing;

import io.tallyhost.application.invoicing.InvoicesContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiInvoicesTest extends InvoicesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Invoices invoices() {
    return new JdbiInvoices(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
