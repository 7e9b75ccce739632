package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.PermissionGroupId;
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
    return accounts.living(it -> it.group().equals(Optional.of(id))).size();
  }
}
