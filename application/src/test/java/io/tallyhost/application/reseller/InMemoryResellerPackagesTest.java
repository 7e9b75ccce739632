package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.reseller.ResellerPackages;

final class InMemoryResellerPackagesTest extends ResellerPackagesContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final ResellerPackages packages = new InMemoryResellerPackages(unitOfWork);

  @Override
  protected ResellerPackages packages() {
    return packages;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
