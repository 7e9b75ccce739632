package io.tallyhost.application.wallet;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.wallet.WalletDesk;
import io.tallyhost.domain.wallet.Wallets;

final class InMemoryWalletDeskTest extends WalletDeskContract {

  private final InMemoryWallets wallets = new InMemoryWallets(new InMemoryUnitOfWork());

  @Override
  protected Wallets wallets() {
    return wallets;
  }

  @Override
  protected WalletDesk desk() {
    return wallets;
  }
}
