package io.tallyhost.application.shared;

final class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final IdempotencyStore store = new InMemoryIdempotencyStore(unitOfWork);

  @Override
  protected IdempotencyStore store() {
    return store;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
