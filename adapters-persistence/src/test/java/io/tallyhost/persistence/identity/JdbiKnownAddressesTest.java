package io.tallyhost.persistence.identity;

import io.tallyhost.application.identity.KnownAddressesContract;
import io.tallyhost.domain.identity.KnownAddresses;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiKnownAddressesTest extends KnownAddressesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected KnownAddresses addresses() {
    return new JdbiKnownAddresses(POSTGRES.jdbi());
  }
}
