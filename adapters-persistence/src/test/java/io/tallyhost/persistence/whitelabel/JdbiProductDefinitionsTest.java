package io.tallyhost.persistence.whitelabel;

import io.tallyhost.application.whitelabel.ProductDefinitionsContract;
import io.tallyhost.domain.whitelabel.ProductDefinitions;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiProductDefinitionsTest extends ProductDefinitionsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected ProductDefinitions products() {
    return new JdbiProductDefinitions(POSTGRES.jdbi());
  }
}
