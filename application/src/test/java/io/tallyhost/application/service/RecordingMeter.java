package io.tallyhost.application.service;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;
import java.util.Optional;

/** Remembers what the meter was told. */
public final class RecordingMeter implements UsageMeter {

  /** Since when a service runs, and at which rate; or that it does not. */
  public record Reading(boolean running, Instant since, Optional<Long> rate) {}

  private final InMemoryTable<ServiceId, Reading> readings;

  public RecordingMeter(InMemoryUnitOfWork unitOfWork) {
    this.readings = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void started(Service service, Instant since) {
    if (readings.find(service.id()).filter(Reading::running).isEmpty()) {
      readings.put(service.id(), new Reading(true, since, rate(service)));
    }
  }

  @Override
  public void stopped(ServiceId service, Instant at) {
    readings
        .find(service)
        .filter(Reading::running)
        .ifPresent(it -> readings.put(service, new Reading(false, at, it.rate())));
  }

  @Override
  public void rateChanged(Service service, Instant at) {
    readings
        .find(service.id())
        .ifPresent(it -> readings.put(service.id(), new Reading(it.running(), at, rate(service))));
  }

  public Optional<Reading> of(ServiceId service) {
    return readings.find(service);
  }

  public boolean runs(ServiceId service) {
    return of(service).filter(Reading::running).isPresent();
  }

  private static Optional<Long> rate(Service service) {
    return service.billing().hourlyRate().map(rate -> rate.perHour().minor());
  }
}
