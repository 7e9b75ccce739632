package io.tallyhost.application.apikey;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.apikey.ApiKeys;

final class InMemoryApiKeysTest extends ApiKeysContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final ApiKeys keys = new InMemoryApiKeys(unitOfWork);

  @Override
  protected ApiKeys keys() {
    return keys;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
