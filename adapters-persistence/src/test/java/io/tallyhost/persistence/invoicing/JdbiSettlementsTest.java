package io.tallyhost.persistence.invoicing;

import io.tallyhost.application.invoicing.SettlementsContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.Settlements;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiSettlementsTest extends SettlementsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Settlements settlements() {
    return new JdbiSettlements(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
