package io.tallyhost.application.metering;

import io.tallyhost.application.service.UsageMeter;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.metering.MeterPolicies;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Starts and stops the meters of services; saying the same twice says it once. */
public final class Metering implements UsageMeter {

  private final Meters meters;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final MeterPolicies policies;

  public Metering(Meters meters, UnitOfWork unitOfWork, Clock clock, MeterPolicies policies) {
    this.meters = meters;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.policies = policies;
  }

  @Override
  public void started(Service service, Instant since) {
    if (service.billing().isHourly()) {
      unitOfWork.run(() -> start(service, notBeforeThisMonth(since)));
    }
  }

  // Months that are over are invoiced; a start of which we hear so late is given to the buyer.
  private Instant notBeforeThisMonth(Instant since) {
    var month = Months.startOf(clock.instant());
    return since.isBefore(month) ? month : since;
  }

  @Override
  public void stopped(ServiceId service, Instant at) {
    unitOfWork.run(() -> running(service).ifPresent(stretch -> stop(stretch, at)));
  }

  @Override
  public void rateChanged(Service service, Instant at) {
    unitOfWork.run(
        () ->
            running(service.id())
                .filter(stretch -> !stretch.terms().equals(terms(service)))
                .ifPresent(
                    stretch -> {
                      stop(stretch, at);
                      start(service, at);
                    }));
  }

  private void start(Service service, Instant since) {
    var wallet = locked(service);
    var last = meters.last(service.id());
    if (last.filter(Stretch::isRunning).isEmpty()) {
      var stretch = next(service, last, wallet.earliest(since));
      meters.start(wallet.started(stretch), stretch);
    }
  }

  private Stretch next(Service service, Optional<Stretch> last, Instant at) {
    return last.map(before -> before.next(terms(service), at))
        .orElseGet(
            () ->
                Stretch.first(
                    new MeteredService(service.id(), service.serial()),
                    service.owner(),
                    terms(service),
                    at));
  }

  // What is billed stays billed: a stop that is reported late counts from where the meter stands.
  private void stop(Stretch stretch, Instant at) {
    var wallet = locked(stretch);
    meters
        .last(stretch.service().id())
        .filter(Stretch::isRunning)
        .ifPresent(
            current -> {
              var stopped = current.stopped(wallet.earliest(at));
              meters.stop(wallet.stopped(stopped), stopped);
            });
  }

  private Optional<Stretch> running(ServiceId service) {
    return meters.last(service).filter(Stretch::isRunning);
  }

  private MeteredWallet locked(Service service) {
    return meters.lock(
        MeteredWallet.open(service.owner(), service.billing().price().currency(), clock.instant()));
  }

  private MeteredWallet locked(Stretch stretch) {
    return meters.lock(
        MeteredWallet.open(
            stretch.payer(), stretch.terms().rate().perHour().currency(), clock.instant()));
  }

  private MeterRate terms(Service service) {
    var rate =
        service
            .billing()
            .hourlyRate()
            .orElseThrow(() -> new IllegalStateException("Not hourly: " + service.id()));
    return policies.current().rate(rate, service.billing().price());
  }
}
