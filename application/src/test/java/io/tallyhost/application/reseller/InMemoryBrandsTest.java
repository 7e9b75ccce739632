package io.tallyhost.application.reseller;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.identity.InMemoryPermissionGroups;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.reseller.Brands;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.Wallets;

final class InMemoryBrandsTest extends BrandsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryAccounts accounts =
      new InMemoryAccounts(unitOfWork, new InMemoryPermissionGroups(unitOfWork, group -> 0L));
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final InMemoryResellers resellers = new InMemoryResellers(unitOfWork, accounts, wallets);

  @Override
  protected Brands brands() {
    return new InMemoryBrands(resellers, accounts);
  }

  @Override
  protected Resellers resellers() {
    return resellers;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected Wallets wallets() {
    return wallets;
  }
}
