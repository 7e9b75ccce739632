package io.tallyhost.persistence.identity;

import io.tallyhost.application.identity.OneTimeLinksContract;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiOneTimeLinksTest extends OneTimeLinksContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected OneTimeLinks links() {
    return new JdbiOneTimeLinks(POSTGRES.jdbi());
  }
}
