package io.tallyhost.application.wallet;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.wallet.Wallets;

final class InMemoryWalletsTest extends WalletsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);

  @Override
  protected Wallets wallets() {
    return wallets;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
