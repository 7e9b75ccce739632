package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import java.util.Map;

/**
 * Use case: have one's invoices taken from the wallet at once, or not. Who pays in advance has no
 * choice.
 */
public final class ChangeAutoCharge {

  private final Resellers resellers;
  private final Office office;

  public ChangeAutoCharge(Resellers resellers, Office office) {
    this.resellers = resellers;
    this.office = office;
  }

  public BillingTerms show(Principal principal) {
    Access.require(principal, Permission.WALLET_VIEW);
    return resellers
        .find(principal.account())
        .map(Reseller::billing)
        .orElseThrow(() -> new NotFound("Reseller"));
  }

  public BillingTerms handle(Principal principal, boolean enabled) {
    Access.require(principal, Permission.WALLET_EDIT);
    return office.unitOfWork().perform(() -> change(principal, enabled));
  }

  private BillingTerms change(Principal principal, boolean enabled) {
    var reseller = resellers.lock(principal.account()).orElseThrow(() -> new NotFound("Reseller"));
    var before = reseller.billing();
    if (!before.isPostpaid() && !enabled) {
      throw new Conflict(
          "Auto balance charge cannot be disabled while billing mode is PREPAID."
              + " Switch to POSTPAID first.");
    }
    var after = new BillingTerms(before.mode(), before.vpsLimit(), enabled);
    resellers.update(reseller.with(reseller.details().withBilling(after)));
    office
        .recorder()
        .changed(
            principal,
            reseller.owner(),
            "wallet.auto_charge",
            reseller.id().value(),
            Map.of("enabled", Boolean.toString(before.autoCharge())),
            Map.of("enabled", Boolean.toString(enabled)));
    return after;
  }
}
