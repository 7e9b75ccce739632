package io.tallyhost.domain.ordering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Driven port: the orders with their lines and payments. */
public interface Orders {

  void add(Order order);

  /** Status, payments and service; what was ordered never changes. */
  void update(Order order);

  Optional<Order> find(OrderId id);

  /** The same, and nobody else changes it until the unit of work ends. */
  Optional<Order> lock(OrderId id);

  /** The order for which that service was made. */
  Optional<Order> placedFor(ServiceId service);

  /** Newest first. */
  Page<Order> page(OrderQuery query, PageRequest page);

  /** Those that come after one of them in that list, as many; nothing when it is none of them. */
  Page<Order> pageAfter(OrderQuery query, OrderId last, int limit);

  /** Those that wait for their money since before then, oldest first. */
  List<Order> unpaidSince(Instant before, int atMost);

  /**
   * Those of these accounts that were placed in [from, to) on account and not by the hour, oldest
   * first: for invoices.
   */
  List<Order> boughtOnAccount(Collection<AccountId> accounts, Instant from, Instant to);
}
