package io.tallyhost.application.partner;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.MismatchCases;

final class InMemoryMismatchCasesTest extends MismatchCasesContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final CreditEvents events =
      new InMemoryCreditEvents(unitOfWork, new InMemoryWallets(unitOfWork));
  private final MismatchCases cases = new InMemoryMismatchCases(unitOfWork, events);

  @Override
  protected MismatchCases cases() {
    return cases;
  }

  @Override
  protected CreditEvents events() {
    return events;
  }
}
