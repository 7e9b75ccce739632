package io.tallyhost.application.service;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.ServiceTally;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services in a map, for tests and for embedding. */
public final class InMemoryServices implements Services {

  private final InMemoryTable<ServiceId, Service> services;
  private final AtomicLong serials = new AtomicLong();

  public InMemoryServices(InMemoryUnitOfWork unitOfWork) {
    this.services = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public long nextSerial() {
    return serials.incrementAndGet();
  }

  @Override
  public void add(Service service) {
    refuseSharedServer(service);
    services.insert(service.id(), service);
  }

  @Override
  public void update(Service service) {
    refuseSharedServer(service);
    services.update(service.id(), service);
  }

  @Override
  public Optional<Service> find(ServiceId id) {
    return services.find(id).filter(service -> service.replacedBy().isEmpty());
  }

  @Override
  public Optional<Service> findBySerial(long serial) {
    return visible().stream().filter(service -> service.serial() == serial).findFirst();
  }

  @Override
  public Optional<Service> findByExternalId(ServiceKind kind, String externalId) {
    return visible().stream()
        .filter(service -> service.kind() == kind)
        .filter(service -> service.externalId().filter(externalId::equals).isPresent())
        .findFirst();
  }

  @Override
  public Optional<Service> replacementOf(ServiceId id) {
    return services.find(id).flatMap(Service::replacedBy).flatMap(this::find);
  }

  @Override
  public List<Service> findAll(Collection<ServiceId> ids) {
    return visible().stream().filter(service -> ids.contains(service.id())).toList();
  }

  @Override
  public Map<ServiceId, String> labels(Collection<ServiceId> ids) {
    return labels(findAll(ids).stream());
  }

  @Override
  public Map<ServiceId, String> labelsOf(Collection<AccountId> accounts) {
    return labels(visible().stream().filter(it -> accounts.contains(it.owner().account())));
  }

  private static Map<ServiceId, String> labels(Stream<Service> some) {
    return some.collect(Collectors.toMap(Service::id, Service::label));
  }

  @Override
  public List<Service> lock(Collection<ServiceId> ids) {
    return findAll(ids);
  }

  @Override
  public Page<Service> page(ServiceQuery query, PageRequest page) {
    var newest = Comparator.comparing(Service::createdAt).thenComparing(Service::id).reversed();
    return Page.of(services.where(query::matches).stream().sorted(newest).toList(), page);
  }

  @Override
  public Page<Service> pageAfter(ServiceQuery query, ServiceId last, int limit) {
    var oldest = Comparator.comparing(Service::createdAt).thenComparing(Service::id);
    var all = services.where(query::matches);
    var items =
        services.find(last).stream()
            .filter(one -> query.account().map(one.owner().account()::equals).orElse(true))
            .flatMap(one -> all.stream().filter(it -> oldest.compare(it, one) < 0))
            .sorted(oldest.reversed())
            .limit(limit)
            .toList();
    return new Page<>(items, all.size(), limit, 0);
  }

  @Override
  public ServiceTally tally(AccountId account) {
    return new ServiceTally(
        visible().stream()
            .filter(service -> service.owner().account().equals(account))
            .collect(Collectors.groupingBy(it -> List.of(it.kind(), it.status())))
            .values()
            .stream()
            .map(InMemoryServices::count)
            .toList());
  }

  @Override
  public List<Service> boundAfter(ServiceKind kind, Optional<ServiceId> after, int atMost) {
    return visible().stream()
        .filter(service -> service.kind() == kind && service.isLive())
        .filter(service -> service.externalId().isPresent())
        .filter(service -> after.map(id -> id.compareTo(service.id()) < 0).orElse(true))
        .limit(atMost)
        .toList();
  }

  @Override
  public List<Service> dueBy(Instant instant, Optional<Service> after, int atMost) {
    var inOrder =
        Comparator.<Service, Instant>comparing(it -> it.billing().nextDueAt().orElseThrow())
            .thenComparing(Service::id);
    return visible().stream()
        .filter(InMemoryServices::runs)
        .filter(it -> it.billing().nextDueAt().filter(due -> !due.isAfter(instant)).isPresent())
        .filter(it -> after.map(last -> inOrder.compare(it, last) > 0).orElse(true))
        .sorted(inOrder)
        .limit(atMost)
        .toList();
  }

  @Override
  public List<Service> cancelledHourlyBefore(Instant instant, int atMost) {
    return visible().stream()
        .filter(InMemoryServices::runs)
        .filter(service -> service.billing().isHourly())
        .filter(it -> it.billing().cancelledAt().filter(at -> at.isBefore(instant)).isPresent())
        .limit(atMost)
        .toList();
  }

  /** Everything, those out of sight too, for invariants. */
  public Collection<Service> everything() {
    return services.all();
  }

  private List<Service> visible() {
    return services.where(service -> service.replacedBy().isEmpty());
  }

  private static boolean runs(Service service) {
    return service.status() == ServiceStatus.ACTIVE || service.status() == ServiceStatus.SUSPENDED;
  }

  private static ServiceTally.Count count(List<Service> alike) {
    var first = alike.get(0);
    var currency = first.billing().price().currency();
    var rates = alike.stream().flatMap(it -> it.billing().hourlyRate().stream()).toList();
    return new ServiceTally.Count(
        first.kind(),
        first.status(),
        alike.size(),
        rates.size(),
        Money.sum(currency, rates.stream().map(HourlyRate::perHour).toList()));
  }

  private void refuseSharedServer(Service service) {
    var taken =
        service.externalId().isPresent()
            && services
                .where(
                    it ->
                        service.isLive()
                            && it.isLive()
                            && !Objects.equals(it.id(), service.id())
                            && it.kind() == service.kind()
                            && it.externalId().equals(service.externalId()))
                .stream()
                .findFirst()
                .isPresent();
    if (taken) {
      throw new IllegalStateException("Another live service has " + service.externalId());
    }
  }
}
