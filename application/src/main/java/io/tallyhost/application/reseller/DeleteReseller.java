package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.Gatekeeper;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Appearance;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerProfile;
import java.util.Map;

/**
 * Use case: takes a reseller out of use who has nobody and nothing left. Its name stays taken,
 * until it is deleted for good: then nothing tells who it was, but all books stay.
 */
public final class DeleteReseller {

  private final Dependants dependants;
  private final Gatekeeper gatekeeper;
  private final Hierarchy hierarchy;
  private final Office office;

  public DeleteReseller(
      Hierarchy hierarchy, Dependants dependants, Gatekeeper gatekeeper, Office office) {
    this.hierarchy = hierarchy;
    this.dependants = dependants;
    this.gatekeeper = gatekeeper;
    this.office = office;
  }

  /** Whom, and whether for good. */
  public record Command(AccountId reseller, boolean permanently) {}

  public void handle(Principal principal, Command command) {
    office.unitOfWork().run(() -> delete(principal, command));
  }

  private void delete(Principal principal, Command command) {
    var reseller =
        hierarchy.lockedBelow(principal, Permission.RESELLERS_DELETE, command.reseller());
    var account = gatekeeper.lock(reseller.id()).orElseThrow(() -> new NotFound("Reseller"));
    if (account.isDeleted() && !command.permanently()) {
      throw new NotFound("Reseller");
    }
    dependants.requireNone(reseller);
    if (command.permanently()) {
      erase(principal, reseller, account);
    } else {
      replace(principal, account, account.deleted(), "resellers.delete");
    }
  }

  private void erase(Principal principal, Reseller reseller, Account account) {
    var details = reseller.details();
    hierarchy.keep(
        reseller.with(
            details.withProfile(ResellerProfile.EMPTY).withAppearance(it -> Appearance.PLAIN)));
    replace(principal, account, account.erased(), "resellers.permanent_delete");
  }

  private void replace(Principal principal, Account before, Account after, String action) {
    var ended = gatekeeper.putOut(after);
    // The old name is not written down again: an erased person leaves no trace from here on.
    office
        .recorder()
        .changed(
            principal,
            after.owner(),
            action,
            after.id().value(),
            Map.of("status", before.status().name()),
            Map.of("status", after.status().name(), "sessions_ended", String.valueOf(ended)));
  }
}
