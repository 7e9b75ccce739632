package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.IdempotencyStore;
import io.tallyhost.application.shared.IdempotencyStoreContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiIdempotencyStoreTest extends IdempotencyStoreContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected IdempotencyStore store() {
    return new JdbiIdempotencyStore(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
