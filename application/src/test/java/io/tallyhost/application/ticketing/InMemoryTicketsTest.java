package io.tallyhost.application.ticketing;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.ticketing.Tickets;

final class InMemoryTicketsTest extends TicketsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryTickets tickets = new InMemoryTickets(unitOfWork);

  @Override
  protected Tickets tickets() {
    return tickets;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
