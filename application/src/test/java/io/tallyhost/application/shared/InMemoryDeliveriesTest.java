package io.tallyhost.application.shared;

final class InMemoryDeliveriesTest extends DeliveriesContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  private final Deliveries deliveries = new InMemoryDeliveries(outbox);

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
