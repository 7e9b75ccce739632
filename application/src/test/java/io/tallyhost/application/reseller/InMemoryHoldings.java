package io.tallyhost.application.reseller;

import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.Holding;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the services in memory know of. */
public final class InMemoryHoldings implements Holdings {

  private final InMemoryServices services;
  private final UnitOfWork unitOfWork;

  public InMemoryHoldings(InMemoryServices services, UnitOfWork unitOfWork) {
    this.services = services;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public long liveServicesOf(AccountId seller) {
    return live(it -> it.owner().account().equals(seller)).size();
  }

  @Override
  public long liveServicesOfCustomer(AccountId customer) {
    return live(it -> it.customer().equals(Optional.of(customer))).size();
  }

  @Override
  public long liveServices() {
    return live(it -> true).size();
  }

  @Override
  public void move(AccountId customer, Owner receiver) {
    var moving = live(it -> it.customer().equals(Optional.of(customer)));
    unitOfWork.run(() -> moving.forEach(it -> services.update(ownedBy(receiver, it))));
  }

  @Override
  public List<Holding> of(AccountId customer) {
    return live(it -> it.customer().equals(Optional.of(customer))).stream()
        .map(InMemoryHoldings::holding)
        .toList();
  }

  // Orders that are not paid yet are not known here.
  private static Holding holding(Service service) {
    return new Holding(
        service.billing().price().currency(),
        service.kind() == ServiceKind.VPS || service.billing().isHourly(),
        service.provisioning().equals(Provisioning.WORKING) || service.provisioning().isUnknown());
  }

  private List<Service> live(Predicate<Service> wanted) {
    return services.everything().stream()
        .filter(it -> it.isLive() && it.replacedBy().isEmpty())
        .filter(wanted)
        .toList();
  }

  private static Service ownedBy(Owner owner, Service of) {
    return new Service(
        of.id(),
        of.serial(),
        owner,
        of.customer(),
        of.kind(),
        of.product(),
        of.status(),
        of.label(),
        of.externalId(),
        of.vm(),
        of.metadata(),
        of.billing(),
        of.suspensions(),
        of.provisioning(),
        of.createdAt(),
        of.terminatedAt(),
        of.replacedBy());
  }
}
