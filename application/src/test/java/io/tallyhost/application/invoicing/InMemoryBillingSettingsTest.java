package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.invoicing.BillingSettingsStore;

final class InMemoryBillingSettingsTest extends BillingSettingsContract {

  private final InMemoryBillingSettings adapter =
      new InMemoryBillingSettings(new InMemoryUnitOfWork());

  @Override
  protected BillingSettingsStore store() {
    return adapter;
  }
}
