package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.invoicing.Settlements;

final class InMemorySettlementsTest extends SettlementsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemorySettlements adapter = new InMemorySettlements(unitOfWork);

  @Override
  protected Settlements settlements() {
    return adapter;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
