package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.OneTimeLinks;

final class InMemoryOneTimeLinksTest extends OneTimeLinksContract {

  private final OneTimeLinks links = new InMemoryOneTimeLinks(new InMemoryUnitOfWork());

  @Override
  protected OneTimeLinks links() {
    return links;
  }
}
