package io.tallyhost.persistence.apikey;

import io.tallyhost.application.apikey.ApiKeysContract;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiApiKeysTest extends ApiKeysContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected ApiKeys keys() {
    return new JdbiApiKeys(POSTGRES.jdbi());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new JdbiUnitOfWork(POSTGRES.jdbi());
  }
}
