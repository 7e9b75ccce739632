package io.tallyhost.persistence.identity;

import io.tallyhost.application.identity.PermissionGroupsContract;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiPermissionGroupsTest extends PermissionGroupsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected PermissionGroups groups() {
    return new JdbiPermissionGroups(POSTGRES.jdbi());
  }

  @Override
  protected Accounts accounts() {
    return new JdbiAccounts(POSTGRES.jdbi());
  }
}
