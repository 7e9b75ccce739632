package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.List;
import java.util.Optional;

/** Driven port: a reseller's clients and services with all that lists show, each in one look. */
public interface Storefront {

  /** How long a list may be. */
  int MOST = 10_000;

  /** A service that was taken off the shelf has this note, and stays in the books only. */
  String OFF_THE_SHELF = "deleted";

  /** Newest first; deleted ones aside. */
  List<Client> clients(AccountId seller);

  Optional<Client> client(long serial);

  /** Newest first; those off the shelf aside. */
  List<Shelved> services(AccountId owner, Optional<ServiceStatus> status);

  Optional<Shelved> service(long serial);

  /**
   * A customer and what it has brought.
   *
   * @param active services that run
   * @param total services on the shelf
   * @param revenue what was paid for its services, less what was returned
   */
  record Client(Customer customer, Account account, long active, long total, Money revenue) {}

  /**
   * A service and whose it is.
   *
   * @param kept what its connector told of it that is no secret
   */
  record Shelved(Service service, Optional<Buyer> buyer, Fields kept) {}

  /** Whom a service was sold to. */
  record Buyer(long serial, String name, String email) {}
}
