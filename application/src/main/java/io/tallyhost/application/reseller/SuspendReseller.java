package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.Gatekeeper;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import java.util.Map;

/** Use case: keeps a reseller, and with it its sub-resellers, from acting; or lets it again. */
public final class SuspendReseller {

  private final Gatekeeper gatekeeper;
  private final Hierarchy hierarchy;
  private final Office office;

  public SuspendReseller(Hierarchy hierarchy, Gatekeeper gatekeeper, Office office) {
    this.hierarchy = hierarchy;
    this.gatekeeper = gatekeeper;
    this.office = office;
  }

  /** Whom, and whether to suspend or to lift it. */
  public record Command(AccountId reseller, boolean suspend) {}

  /** Asked twice, it is done once. */
  public Account handle(Principal principal, Command command) {
    return office.unitOfWork().perform(() -> change(principal, command));
  }

  private Account change(Principal principal, Command command) {
    var unused = hierarchy.lockedBelow(principal, Permission.RESELLERS_SUSPEND, command.reseller());
    var account =
        gatekeeper
            .lock(command.reseller())
            .filter(it -> !it.isDeleted())
            .orElseThrow(() -> new NotFound("Reseller"));
    return account.isActive() == command.suspend()
        ? changed(principal, account, command.suspend() ? account.suspended() : account.active())
        : account;
  }

  private Account changed(Principal principal, Account before, Account after) {
    var ended = gatekeeper.putOut(after);
    office
        .recorder()
        .changed(
            principal,
            after.owner(),
            after.isActive() ? "resellers.unsuspend" : "resellers.suspend",
            after.id().value(),
            Map.of("status", before.status().name()),
            Map.of("status", after.status().name(), "sessions_ended", String.valueOf(ended)));
    office
        .recorder()
        .happened(
            after.isActive() ? "reseller.unsuspended" : "reseller.suspended",
            after.owner(),
            Map.of("reseller", after.id().value()));
    return after;
  }
}
