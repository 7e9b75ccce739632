package io.tallyhost.application.service;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceCensus;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.Map;

/** Counts the services in memory. */
public final class InMemoryServiceCensus implements ServiceCensus {

  private final InMemoryServices services;

  public InMemoryServiceCensus(InMemoryServices services) {
    this.services = services;
  }

  @Override
  public Map<ServiceStatus, Long> byStatus() {
    return services.everything().stream()
        .filter(it -> it.replacedBy().isEmpty())
        .collect(groupingBy(Service::status, counting()));
  }
}
