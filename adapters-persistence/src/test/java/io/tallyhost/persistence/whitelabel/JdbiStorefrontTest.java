package io.tallyhost.persistence.whitelabel;

import io.tallyhost.application.whitelabel.StorefrontContract;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.domain.whitelabel.Storefront;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.ordering.JdbiOrders;
import io.tallyhost.persistence.service.JdbiServices;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiStorefrontTest extends StorefrontContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Storefront storefront() {
    return new JdbiStorefront(POSTGRES.jdbi());
  }

  @Override
  protected Accounts accounts() {
    return new JdbiAccounts(POSTGRES.jdbi());
  }

  @Override
  protected Services services() {
    return new JdbiServices(POSTGRES.jdbi());
  }

  @Override
  protected Orders orders() {
    return new JdbiOrders(POSTGRES.jdbi());
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }
}
