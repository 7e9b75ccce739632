package io.tallyhost.application.partner;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.wallet.Wallets;

final class InMemoryCreditEventsTest extends CreditEventsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final CreditEvents events = new InMemoryCreditEvents(unitOfWork, wallets);

  @Override
  protected CreditEvents events() {
    return events;
  }

  @Override
  protected Wallets wallets() {
    return wallets;
  }
}
