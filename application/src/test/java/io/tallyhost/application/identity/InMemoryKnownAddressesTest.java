package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.KnownAddresses;

final class InMemoryKnownAddressesTest extends KnownAddressesContract {

  private final InMemoryKnownAddresses addresses =
      new InMemoryKnownAddresses(new InMemoryUnitOfWork());

  @Override
  protected KnownAddresses addresses() {
    return addresses;
  }
}
