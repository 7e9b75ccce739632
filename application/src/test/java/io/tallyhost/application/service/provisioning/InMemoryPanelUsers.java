package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import java.util.Optional;

/** Users at the hypervisor in a map. */
public final class InMemoryPanelUsers implements PanelUsers {

  private final InMemoryTable<AccountId, HypervisorUser.Id> users;

  public InMemoryPanelUsers(InMemoryUnitOfWork unitOfWork) {
    this.users = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Optional<HypervisorUser.Id> find(AccountId account) {
    return users.find(account);
  }

  @Override
  public void save(Owner owner, HypervisorUser.Id user) {
    users.put(owner.account(), user);
  }

  @Override
  public void lock(AccountId account) {
    if (users.find(account).isEmpty()) {
      throw new IllegalStateException("No user of " + account + " to be locked");
    }
  }
}
