package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Driven port: the orders, and when to look after them. */
public interface ProductOrders {

  void add(ProductOrder order);

  void update(ProductOrder order);

  Optional<ProductOrder> find(ProductOrderId id);

  /** The same, and nobody else changes it until the unit of work ends. */
  Optional<ProductOrder> lock(ProductOrderId id);

  Optional<ProductOrder> ofService(ServiceId service);

  /** Those of them that were ordered here. */
  List<ProductOrder> ofServices(Collection<ServiceId> services);

  /** Open ones that are due for a look; locked, without waiting for those that others hold. */
  List<ProductOrder> lockOpen(Instant now, int atMost);

  /**
   * Delivered ones whose connector knows something else than the service's state, due for a try;
   * locked, without waiting for those that others hold.
   */
  List<ProductOrder> lockUntold(Instant now, int atMost);
}
