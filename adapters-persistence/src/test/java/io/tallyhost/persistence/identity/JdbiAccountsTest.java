package io.tallyhost.persistence.identity;

import io.tallyhost.application.identity.AccountsContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiAccountsTest extends AccountsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Accounts accounts() {
    return new JdbiAccounts(POSTGRES.jdbi());
  }

  @Override
  protected PermissionGroups groups() {
    return new JdbiPermissionGroups(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
