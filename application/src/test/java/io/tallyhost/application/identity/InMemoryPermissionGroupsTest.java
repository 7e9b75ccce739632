package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.PermissionGroups;

final class InMemoryPermissionGroupsTest extends PermissionGroupsContract {

  private final IdentityInMemory identity = new IdentityInMemory();

  @Override
  protected PermissionGroups groups() {
    return identity.groups();
  }

  @Override
  protected Accounts accounts() {
    return identity.accounts();
  }
}
