package io.tallyhost.application.service;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.service.Services;

final class InMemoryServicesTest extends ServicesContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryServices services = new InMemoryServices(unitOfWork);

  @Override
  protected Services services() {
    return services;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
