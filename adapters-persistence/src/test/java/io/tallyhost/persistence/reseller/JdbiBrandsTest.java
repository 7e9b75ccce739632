package io.tallyhost.persistence.reseller;

import io.tallyhost.application.reseller.BrandsContract;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.reseller.Brands;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiBrandsTest extends BrandsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Brands brands() {
    return new JdbiBrands(POSTGRES.jdbi());
  }

  @Override
  protected Resellers resellers() {
    return new JdbiResellers(POSTGRES.jdbi());
  }

  @Override
  protected Accounts accounts() {
    return new JdbiAccounts(POSTGRES.jdbi());
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }
}
