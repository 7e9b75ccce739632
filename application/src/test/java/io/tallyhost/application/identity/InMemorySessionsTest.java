package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.Sessions;

final class InMemorySessionsTest extends SessionsContract {

  private final Sessions sessions = new InMemorySessions(new InMemoryUnitOfWork());

  @Override
  protected Sessions sessions() {
    return sessions;
  }
}
