package io.tallyhost.persistence.invoicing;

import io.tallyhost.application.invoicing.InvoiceNumbersContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.InvoiceNumbers;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiInvoiceNumbersTest extends InvoiceNumbersContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected InvoiceNumbers numbers() {
    return new JdbiInvoiceNumbers(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
