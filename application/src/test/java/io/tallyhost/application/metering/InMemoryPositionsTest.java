package io.tallyhost.application.metering;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.identity.InMemoryPermissionGroups;
import io.tallyhost.application.reseller.InMemoryResellers;
import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.wallet.Wallets;

final class InMemoryPositionsTest extends PositionsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryAccounts accounts =
      new InMemoryAccounts(unitOfWork, new InMemoryPermissionGroups(unitOfWork, group -> 0L));
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final Resellers resellers = new InMemoryResellers(unitOfWork, accounts, wallets);
  private final Services services = new InMemoryServices(unitOfWork);
  private final Meters meters = new InMemoryMeters(unitOfWork, wallets);

  @Override
  protected Positions positions() {
    return new InMemoryPositions(resellers, wallets, services, meters);
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected Resellers resellers() {
    return resellers;
  }

  @Override
  protected Wallets wallets() {
    return wallets;
  }

  @Override
  protected Services services() {
    return services;
  }

  @Override
  protected Meters meters() {
    return meters;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
