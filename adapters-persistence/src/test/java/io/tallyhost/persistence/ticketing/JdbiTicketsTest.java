package io.tallyhost.persistence.ticketing;

import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.application.ticketing.TicketsContract;
import io.tallyhost.domain.ticketing.Tickets;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiTicketsTest extends TicketsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Tickets tickets() {
    return new JdbiTickets(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
