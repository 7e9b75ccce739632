package io.tallyhost.persistence.reseller;

import io.tallyhost.application.reseller.CustomersContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiCustomersTest extends CustomersContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Customers customers() {
    return new JdbiCustomers(POSTGRES.jdbi());
  }

  @Override
  protected Accounts accounts() {
    return new JdbiAccounts(POSTGRES.jdbi());
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }

  @Override
  protected Resellers resellers() {
    return new JdbiResellers(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
