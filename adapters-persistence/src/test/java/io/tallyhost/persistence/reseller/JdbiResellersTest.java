package io.tallyhost.persistence.reseller;

import io.tallyhost.application.reseller.ResellersContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiResellersTest extends ResellersContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

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

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
