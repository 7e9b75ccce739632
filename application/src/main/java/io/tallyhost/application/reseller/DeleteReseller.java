package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.reseller.Appearance;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.Resellers;
import java.util.Map;

/**
 * Use case: takes a reseller out of use who has nobody and nothing left. Its name stays taken,
 * until it is deleted for good: then nothing tells who it was, but all books stay.
 */
public final class DeleteReseller {

  private final Hierarchy hierarchy;
  private final Resellers resellers;
  private final Customers customers;
  private final Holdings holdings;
  private final Accounts accounts;
  private final Sessions sessions;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public DeleteReseller(
      Hierarchy hierarchy,
      Resellers resellers,
      Customers customers,
      Holdings holdings,
      Accounts accounts,
      Sessions sessions,
      UnitOfWork unitOfWork,
      Recorder recorder) {
    this.hierarchy = hierarchy;
    this.resellers = resellers;
    this.customers = customers;
    this.holdings = holdings;
    this.accounts = accounts;
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** Whom, and whether for good. */
  public record Command(AccountId reseller, boolean permanently) {}

  public void handle(Principal principal, Command command) {
    unitOfWork.run(() -> delete(principal, command));
  }

  private void delete(Principal principal, Command command) {
    var reseller =
        hierarchy.lockedBelow(principal, Permission.RESELLERS_DELETE, command.reseller());
    var account = accounts.lock(reseller.id()).orElseThrow(() -> new NotFound("Reseller"));
    if (account.isDeleted() && !command.permanently()) {
      throw new NotFound("Reseller");
    }
    requireNothingLeft(reseller);
    if (command.permanently()) {
      erase(principal, reseller, account);
    } else {
      replace(principal, account, account.deleted(), "resellers.delete");
    }
  }

  private void requireNothingLeft(Reseller reseller) {
    refuseIf(!resellers.under(reseller.id()).isEmpty(), "This reseller has sub-resellers");
    refuseIf(customers.countOf(reseller.id()) > 0, "This reseller has customers");
    refuseIf(holdings.liveServicesOf(reseller.id()) > 0, "This reseller has services");
  }

  private void erase(Principal principal, Reseller reseller, Account account) {
    var details = reseller.details();
    resellers.update(
        reseller.with(
            details.withProfile(ResellerProfile.EMPTY).withAppearance(it -> Appearance.PLAIN)));
    replace(principal, account, account.erased(), "resellers.permanent_delete");
  }

  private void replace(Principal principal, Account before, Account after, String action) {
    accounts.update(after);
    var ended = sessions.endAll(after.id());
    // The old name is not written down again: an erased person leaves no trace from here on.
    recorder.changed(
        principal,
        after.owner(),
        action,
        after.id().value(),
        Map.of("status", before.status().name()),
        Map.of("status", after.status().name(), "sessions_ended", String.valueOf(ended)));
  }

  private static void refuseIf(boolean condition, String reason) {
    if (condition) {
      throw new Conflict(reason);
    }
  }
}
