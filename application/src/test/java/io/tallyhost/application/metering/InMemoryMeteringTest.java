package io.tallyhost.application.metering;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.wallet.Wallets;

final class InMemoryMeteringTest extends MeteringContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final InMemoryMeters meters = new InMemoryMeters(unitOfWork, wallets);

  @Override
  protected Wallets wallets() {
    return wallets;
  }

  @Override
  protected Meters meters() {
    return meters;
  }

  @Override
  protected TickBook book() {
    return meters;
  }

  @Override
  protected UsageHistory history() {
    return meters.usage();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
