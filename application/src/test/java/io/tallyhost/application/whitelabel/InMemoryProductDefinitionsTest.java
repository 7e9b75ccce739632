package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.whitelabel.ProductDefinitions;

final class InMemoryProductDefinitionsTest extends ProductDefinitionsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final ProductDefinitions products = new InMemoryProductDefinitions(unitOfWork);

  @Override
  protected ProductDefinitions products() {
    return products;
  }
}
