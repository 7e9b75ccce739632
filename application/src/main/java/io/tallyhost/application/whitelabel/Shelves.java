package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.domain.whitelabel.Storefront;
import io.tallyhost.domain.whitelabel.Storefront.Client;
import io.tallyhost.domain.whitelabel.Storefront.Shelved;
import io.tallyhost.domain.whitelabel.Storefront.Standing;
import java.util.List;
import java.util.Optional;

/** Use cases: looking at one's own wallet, clients and services. */
public final class Shelves {

  private final Storefront storefront;
  private final Wallets wallets;

  public Shelves(Storefront storefront, Wallets wallets) {
    this.storefront = storefront;
    this.wallets = wallets;
  }

  public Wallet wallet(Principal principal) {
    Access.require(principal, Permission.WALLET_VIEW);
    return wallets.find(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
  }

  public List<Client> clients(Principal principal) {
    Access.require(principal, Permission.CUSTOMERS_VIEW);
    return storefront.clients(principal.account());
  }

  /** Of a client that the caller was shown. */
  public Standing standing(Principal principal, AccountId client) {
    Access.require(principal, Permission.CUSTOMERS_VIEW);
    return storefront.standing(client);
  }

  public List<Shelved> services(Principal principal, Optional<ServiceStatus> status) {
    Access.require(principal, Permission.SERVICES_VIEW);
    return storefront.services(principal.account(), status);
  }

  public Shelved service(Principal principal, long serial) {
    var shelved = storefront.service(serial).orElseThrow(() -> new NotFound("Service"));
    Access.require(principal, Permission.SERVICES_VIEW, shelved.owner(), "Service");
    return shelved;
  }
}
