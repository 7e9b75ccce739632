package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.whitelabel.inventory.Inventories;

final class InMemoryInventoriesTest extends InventoriesContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final Inventories inventories = new InMemoryInventories(unitOfWork);

  @Override
  protected Inventories inventories() {
    return inventories;
  }
}
