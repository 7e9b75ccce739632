package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Appearance;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerDetails;
import java.util.function.UnaryOperator;

/** Use case: changes how much a reseller has to give, or how it looks. */
public final class ConfigureReseller {

  private final Hierarchy hierarchy;
  private final Accounts accounts;
  private final Office office;

  public ConfigureReseller(Hierarchy hierarchy, Accounts accounts, Office office) {
    this.hierarchy = hierarchy;
    this.accounts = accounts;
    this.office = office;
  }

  /** Whose, and how the new value comes from the old. */
  public record Limiting(AccountId reseller, UnaryOperator<Allotment> change) {}

  /** The same for its looks. */
  public record Styling(AccountId reseller, UnaryOperator<Appearance> change) {}

  /** Limits, grants, overselling: set from above, and never beyond what the parent has. */
  public Reseller handle(Principal principal, Limiting command) {
    return office
        .unitOfWork()
        .perform(
            () -> {
              var before =
                  hierarchy.lockedBelow(principal, Permission.LIMITS_EDIT, command.reseller());
              var allotment = command.change().apply(before.allotment());
              hierarchy.parentOf(before).ifPresent(it -> Giving.requireWithin(allotment, it));
              return changed(principal, before, before.details().withAllotment(allotment));
            });
  }

  /** Branding and name servers: a reseller's own affair. */
  public Reseller handle(Principal principal, Styling command) {
    return office
        .unitOfWork()
        .perform(
            () -> {
              var before =
                  hierarchy.locked(principal, Permission.BRANDING_EDIT, command.reseller());
              return changed(principal, before, before.details().withAppearance(command.change()));
            });
  }

  private Reseller changed(Principal principal, Reseller before, ResellerDetails details) {
    var after = before.with(details);
    hierarchy.keep(after);
    accounts
        .find(after.id())
        .ifPresent(
            account -> {
              var was = Facts.of(account, before);
              var is = Facts.of(account, after);
              office
                  .recorder()
                  .changed(
                      principal,
                      after.owner(),
                      "resellers.configure",
                      after.id().value(),
                      Facts.differing(was, is),
                      Facts.differing(is, was));
            });
    return after;
  }
}
