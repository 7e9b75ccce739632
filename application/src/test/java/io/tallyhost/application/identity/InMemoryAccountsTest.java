package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.PermissionGroups;

final class InMemoryAccountsTest extends AccountsContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final PermissionGroups groups = new InMemoryPermissionGroups(unitOfWork, id -> 0);
  private final Accounts accounts = new InMemoryAccounts(unitOfWork, groups);

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected PermissionGroups groups() {
    return groups;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
