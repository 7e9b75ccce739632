package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.BillingSettingsStore;

/** The settings in a map of one. */
public final class InMemoryBillingSettings implements BillingSettingsStore {

  private final InMemoryTable<String, BillingSettings> settings;

  public InMemoryBillingSettings(InMemoryUnitOfWork unitOfWork) {
    this.settings = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public BillingSettings current() {
    return settings.find("current").orElse(BillingSettings.INITIAL);
  }

  @Override
  public void change(BillingSettings changed) {
    settings.put("current", changed);
  }
}
