package io.tallyhost.persistence.wallet;

import io.tallyhost.application.metering.TakingsContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.wallet.Takings;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.metering.JdbiMeters;
import io.tallyhost.persistence.metering.JdbiTickBook;
import io.tallyhost.persistence.metering.JdbiUsageHistory;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiTakingsTest extends TakingsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Takings takings() {
    return new JdbiTakings(POSTGRES.jdbi());
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }

  @Override
  protected Meters meters() {
    return new JdbiMeters(POSTGRES.jdbi());
  }

  @Override
  protected TickBook book() {
    return new JdbiTickBook(POSTGRES.jdbi());
  }

  @Override
  protected UsageHistory history() {
    return new JdbiUsageHistory(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
