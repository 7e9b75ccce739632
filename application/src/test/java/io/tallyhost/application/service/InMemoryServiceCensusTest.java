package io.tallyhost.application.service;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.service.ServiceCensus;
import io.tallyhost.domain.service.Services;

final class InMemoryServiceCensusTest extends ServiceCensusContract {

  private final InMemoryServices services = new InMemoryServices(new InMemoryUnitOfWork());

  @Override
  protected ServiceCensus census() {
    return new InMemoryServiceCensus(services);
  }

  @Override
  protected Services services() {
    return services;
  }
}
