package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.ServiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: a reseller's clients and services with all that lists show, each in one look. */
public interface Storefront {

  /** How long a list may be. */
  int MOST = 10_000;

  /** A service that was taken off the shelf has this note, and stays in the books only. */
  String OFF_THE_SHELF = "deleted";

  /** A service with this note came with something that its buyer was not told yet. */
  String UNTOLD = "untold";

  /** Newest first; deleted ones aside. */
  List<Client> clients(AccountId seller);

  /** What its services come to; nothing at all for somebody unknown. */
  Standing standing(AccountId client);

  /** Newest first; those off the shelf aside. */
  List<Shelved> services(AccountId owner, Optional<ServiceStatus> status);

  Optional<Shelved> service(long serial);

  /** A client in a list. */
  record Client(long serial, String name, String email, Instant createdAt) {}

  /**
   * What a client's services come to.
   *
   * @param active services that run
   * @param total services on the shelf
   * @param revenue what was paid for them in minor units, less what was returned
   */
  record Standing(long active, long total, long revenue) {}

  /**
   * A service and whose it is.
   *
   * @param kept what its connector told of it that is no secret
   */
  record Shelved(
      long serial,
      Owner owner,
      Optional<Client> client,
      String product,
      ServiceStatus status,
      Provisioning.Phase phase,
      BillingPeriod period,
      Money price,
      Optional<Instant> nextDueAt,
      Fields kept,
      Instant createdAt) {}
}
