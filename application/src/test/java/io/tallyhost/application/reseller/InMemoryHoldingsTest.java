package io.tallyhost.application.reseller;

import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.service.Services;

final class InMemoryHoldingsTest extends HoldingsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryServices services = new InMemoryServices(unitOfWork);
  private final Holdings holdings = new InMemoryHoldings(services, unitOfWork);

  @Override
  protected Holdings holdings() {
    return holdings;
  }

  @Override
  protected Services services() {
    return services;
  }
}
