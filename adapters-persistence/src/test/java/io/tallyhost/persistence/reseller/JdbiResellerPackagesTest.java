package io.tallyhost.persistence.reseller;

import io.tallyhost.application.reseller.ResellerPackagesContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.reseller.ResellerPackages;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiResellerPackagesTest extends ResellerPackagesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected ResellerPackages packages() {
    return new JdbiResellerPackages(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
