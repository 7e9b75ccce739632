package io.tallyhost.persistence.identity;

import io.tallyhost.application.identity.SignInAttemptsContract;
import io.tallyhost.domain.identity.SignInAttempts;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiSignInAttemptsTest extends SignInAttemptsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected SignInAttempts attempts() {
    return new JdbiSignInAttempts(POSTGRES.jdbi());
  }
}
