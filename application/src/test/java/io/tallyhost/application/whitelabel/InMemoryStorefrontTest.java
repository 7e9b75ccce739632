package io.tallyhost.application.whitelabel;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.identity.InMemoryPermissionGroups;
import io.tallyhost.application.ordering.InMemoryOrders;
import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.domain.whitelabel.Storefront;

final class InMemoryStorefrontTest extends StorefrontContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryAccounts accounts =
      new InMemoryAccounts(unitOfWork, new InMemoryPermissionGroups(unitOfWork, group -> 0L));
  private final InMemoryServices services = new InMemoryServices(unitOfWork);
  private final InMemoryProductOrders productOrders =
      new InMemoryProductOrders(unitOfWork, services);
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
  private final Storefront storefront =
      new InMemoryStorefront(
          accounts, services, new InMemoryStorefront.Books(productOrders, orders, wallets));

  @Override
  protected Storefront storefront() {
    return storefront;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected Services services() {
    return services;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected Wallets wallets() {
    return wallets;
  }
}
