package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.VmConfigs;

final class InMemoryCatalogTest extends CatalogContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final Products products = new InMemoryProducts(unitOfWork);
  private final VmConfigs vmConfigs = new InMemoryVmConfigs(unitOfWork);
  private final PromoCodes promoCodes = new InMemoryPromoCodes(unitOfWork);

  @Override
  protected Products products() {
    return products;
  }

  @Override
  protected VmConfigs vmConfigs() {
    return vmConfigs;
  }

  @Override
  protected PromoCodes promoCodes() {
    return promoCodes;
  }
}
