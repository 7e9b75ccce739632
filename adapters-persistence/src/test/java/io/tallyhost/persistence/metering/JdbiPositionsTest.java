package io.tallyhost.persistence.metering;

import io.tallyhost.application.metering.PositionsContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.service.JdbiServices;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiPositionsTest extends PositionsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Positions positions() {
    return new JdbiPositions(POSTGRES.jdbi());
  }

  @Override
  protected Accounts accounts() {
    return new JdbiAccounts(POSTGRES.jdbi());
  }

  @Override
  protected Resellers resellers() {
    return new JdbiResellers(POSTGRES.jdbi());
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }

  @Override
  protected Services services() {
    return new JdbiServices(POSTGRES.jdbi());
  }

  @Override
  protected Meters meters() {
    return new JdbiMeters(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
