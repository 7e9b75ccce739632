package io.tallyhost.domain.service;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Driven port: the services we keep. Those that were replaced are found by nobody. */
public interface Services {

  /** The next public number. */
  long nextSerial();

  void add(Service service);

  /** Refused when it is not there, or when another live service has its server. */
  void update(Service service);

  Optional<Service> find(ServiceId id);

  Optional<Service> findBySerial(long serial);

  /** The one that is or was bound to that server. */
  Optional<Service> findByExternalId(ServiceKind kind, String externalId);

  /** Those of them that exist, in id order. */
  List<Service> findAll(Collection<ServiceId> ids);

  /** How those of them that exist are called. */
  Map<ServiceId, String> labels(Collection<ServiceId> ids);

  /** How all services of these accounts are called. */
  Map<ServiceId, String> labelsOf(Collection<AccountId> accounts);

  /** Those of them that exist, in id order, nobody else's until the unit of work ends. */
  List<Service> lock(Collection<ServiceId> ids);

  /** One of them. */
  default Optional<Service> lock(ServiceId id) {
    return lock(List.of(id)).stream().findFirst();
  }

  /** The one that took the place of that one, which is out of sight. */
  Optional<Service> replacementOf(ServiceId id);

  /** Newest first. */
  Page<Service> page(ServiceQuery query, PageRequest page);

  /** Those that come after one of them in that list, as many; nothing when it is none of them. */
  Page<Service> pageAfter(ServiceQuery query, ServiceId last, int limit);

  ServiceTally tally(AccountId account);

  /** Live ones of a kind that have an outside id, in id order after that id: for sweeps. */
  List<Service> boundAfter(ServiceKind kind, Optional<ServiceId> after, int atMost);

  /**
   * Active and suspended ones whose period ends by then, in the order in which it does, after that.
   */
  List<Service> dueBy(Instant instant, Optional<Service> after, int atMost);

  /** Hourly ones that were cancelled before then and still run. */
  List<Service> cancelledHourlyBefore(Instant instant, int atMost);
}
