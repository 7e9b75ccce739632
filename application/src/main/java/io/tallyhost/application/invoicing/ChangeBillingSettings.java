package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Use case: change how the operator bills. Documents that are issued keep what they said. */
public final class ChangeBillingSettings {

  private final BillingSettingsStore store;
  private final Recorder recorder;
  private final UnitOfWork unitOfWork;

  public ChangeBillingSettings(
      BillingSettingsStore store, Recorder recorder, UnitOfWork unitOfWork) {
    this.store = store;
    this.recorder = recorder;
    this.unitOfWork = unitOfWork;
  }

  /** The settings afterwards. */
  public BillingSettings handle(Principal principal, UnaryOperator<BillingSettings> change) {
    Access.requireOperator(principal, Permission.SETTINGS_EDIT);
    return unitOfWork.perform(() -> change(principal, change));
  }

  private BillingSettings change(Principal principal, UnaryOperator<BillingSettings> change) {
    var before = store.current();
    var after = change.apply(before);
    store.change(after);
    recorder.changed(
        principal, principal.owner(), "settings.edit", "billing", told(before), told(after));
    return after;
  }

  private static Map<String, String> told(BillingSettings settings) {
    return Map.of(
        "company", settings.company().toString(),
        "reseller_is_issuer", Boolean.toString(settings.resellerIsIssuer()),
        "dunning", settings.dunning().toString());
  }
}
