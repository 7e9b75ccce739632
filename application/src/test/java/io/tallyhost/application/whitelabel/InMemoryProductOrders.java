package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrder.State;
import io.tallyhost.domain.whitelabel.ProductOrder.Told;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.ProductOrders;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders in a map, for tests and for embedding. */
public final class InMemoryProductOrders implements ProductOrders {

  private final InMemoryTable<ProductOrderId, ProductOrder> orders;
  private final Services services;

  public InMemoryProductOrders(InMemoryUnitOfWork unitOfWork, Services services) {
    this.orders = InMemoryTable.ordered(unitOfWork);
    this.services = services;
  }

  @Override
  public void add(ProductOrder order) {
    orders.insert(order.id(), order);
  }

  @Override
  public void update(ProductOrder order) {
    orders.update(order.id(), order);
  }

  @Override
  public Optional<ProductOrder> find(ProductOrderId id) {
    return orders.find(id);
  }

  @Override
  public Optional<ProductOrder> lock(ProductOrderId id) {
    return find(id);
  }

  @Override
  public Optional<ProductOrder> ofService(ServiceId service) {
    return ofServices(List.of(service)).stream().findFirst();
  }

  @Override
  public List<ProductOrder> ofServices(Collection<ServiceId> wanted) {
    return orders.where(order -> wanted.contains(order.service()));
  }

  @Override
  public List<ProductOrder> lockOpen(Instant now, int atMost) {
    return orders.where(order -> order.state().isOpen() && isDue(order, now)).stream()
        .limit(atMost)
        .toList();
  }

  @Override
  public List<ProductOrder> lockUntold(Instant now, int atMost) {
    return orders
        .where(
            order ->
                order.state() == State.DONE
                    && isDue(order, now)
                    && order.told() != wanted(order.service()))
        .stream()
        .limit(atMost)
        .toList();
  }

  private Told wanted(ServiceId id) {
    var status = services.find(id).orElseThrow().status();
    if (status == ServiceStatus.TERMINATED) {
      return Told.END;
    }
    return status == ServiceStatus.SUSPENDED ? Told.SUSPEND : Told.RUN;
  }

  private static boolean isDue(ProductOrder order, Instant now) {
    return !order.nextLookAt().isAfter(now);
  }
}
