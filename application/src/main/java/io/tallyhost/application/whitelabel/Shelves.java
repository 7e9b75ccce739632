package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.whitelabel.Storefront;
import io.tallyhost.domain.whitelabel.Storefront.Client;
import io.tallyhost.domain.whitelabel.Storefront.Shelved;
import java.util.List;
import java.util.Optional;

/** Use cases: looking at one's own clients and services. */
public final class Shelves {

  private final Storefront storefront;

  public Shelves(Storefront storefront) {
    this.storefront = storefront;
  }

  public List<Client> clients(Principal principal) {
    Access.require(principal, Permission.CUSTOMERS_VIEW);
    return storefront.clients(principal.account());
  }

  public Client client(Principal principal, long serial) {
    var client = storefront.client(serial).orElseThrow(() -> new NotFound(Clients.THING));
    Access.require(principal, Permission.CUSTOMERS_VIEW, client.customer().seller(), Clients.THING);
    return client;
  }

  public List<Shelved> services(Principal principal, Optional<ServiceStatus> status) {
    Access.require(principal, Permission.SERVICES_VIEW);
    return storefront.services(principal.account(), status);
  }

  public Shelved service(Principal principal, long serial) {
    var shelved = storefront.service(serial).orElseThrow(() -> new NotFound("Service"));
    Access.require(principal, Permission.SERVICES_VIEW, shelved.service().owner(), "Service");
    return shelved;
  }
}
