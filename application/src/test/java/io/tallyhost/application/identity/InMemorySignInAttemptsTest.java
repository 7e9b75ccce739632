package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.SignInAttempts;

final class InMemorySignInAttemptsTest extends SignInAttemptsContract {

  private final SignInAttempts attempts = new InMemorySignInAttempts();

  @Override
  protected SignInAttempts attempts() {
    return attempts;
  }
}
