package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.BillingSettingsStore;

/** Use case: how the operator bills. */
public final class ShowBillingSettings {

  private final BillingSettingsStore store;

  public ShowBillingSettings(BillingSettingsStore store) {
    this.store = store;
  }

  public BillingSettings handle(Principal principal) {
    Access.requireOperator(principal, Permission.SETTINGS_VIEW);
    return store.current();
  }
}
