package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AccountQuery;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Accounts and groups in memory that know of each other. */
public final class IdentityInMemory {

  private final InMemoryUnitOfWork unitOfWork;
  private final InMemoryPermissionGroups groups;
  private final InMemoryAccounts accounts;

  public IdentityInMemory() {
    this(new InMemoryUnitOfWork());
  }

  public IdentityInMemory(InMemoryUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.groups = new InMemoryPermissionGroups(unitOfWork, this::members);
    this.accounts = new InMemoryAccounts(unitOfWork, groups);
  }

  public InMemoryUnitOfWork unitOfWork() {
    return unitOfWork;
  }

  public InMemoryPermissionGroups groups() {
    return groups;
  }

  public InMemoryAccounts accounts() {
    return accounts;
  }

  private long members(PermissionGroupId id) {
    return accounts
        .list(AccountQuery.of(AccountKind.values()), new PageRequest(PageRequest.MAX_LIMIT, 0))
        .items()
        .stream()
        .filter(it -> it.group().equals(Optional.of(id)))
        .count();
  }
}
