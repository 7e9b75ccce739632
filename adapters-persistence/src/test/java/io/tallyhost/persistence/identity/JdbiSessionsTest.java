package io.tallyhost.persistence.identity;

import io.tallyhost.application.identity.SessionsContract;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiSessionsTest extends SessionsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Sessions sessions() {
    return new JdbiSessions(POSTGRES.jdbi());
  }
}
