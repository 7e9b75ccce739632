package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerProfile;

/**
 * Who may change what about a reseller: itself its name and contact, whoever stands above it the
 * rest, and only the operator what concerns money.
 */
public final class EditRules {

  private final Hierarchy hierarchy;
  private final Giving giving;

  public EditRules(Hierarchy hierarchy, Giving giving) {
    this.hierarchy = hierarchy;
    this.giving = giving;
  }

  /** Before anything is computed. */
  void requireAllowed(Principal principal, AccountId id, ResellerEdit edit) {
    var reseller = hierarchy.seen(principal, Permission.RESELLERS_EDIT, id);
    if (edit.username().isPresent() || edit.password().isPresent()) {
      Hierarchy.requireAbove(principal, reseller);
    }
    // Whoever borrows a session must not take over the account behind it.
    if (edit.password().isPresent() && principal.impersonator().isPresent()) {
      throw new Forbidden("Not while signed in as somebody else");
    }
    if (edit.creditLimit().isPresent() && !principal.isOperator()) {
      throw new Forbidden("Only the operator sets a credit limit");
    }
  }

  /** The one to change, until the unit of work ends nobody else's. */
  Reseller locked(Principal principal, AccountId id) {
    return hierarchy.locked(principal, Permission.RESELLERS_EDIT, id);
  }

  /** Keeps what came of it, if that may be. */
  void keep(Principal principal, Reseller before, Reseller after) {
    requireAllowed(principal, before, after);
    hierarchy.keep(after);
  }

  private void requireAllowed(Principal principal, Reseller before, Reseller after) {
    var one = before.details();
    var other = after.details();
    if (!withoutCompany(one).equals(withoutCompany(other))) {
      Hierarchy.requireAbove(principal, before);
    }
    if (!one.billing().equals(other.billing()) && !principal.isOperator()) {
      throw new Forbidden("Only the operator sets billing terms");
    }
    if (!one.profile().networks().equals(other.profile().networks())) {
      hierarchy.parentOf(before).ifPresent(parent -> requireNetworksWithin(after, parent));
    }
  }

  /** How it gets in from now on. */
  ResellerEdit.Entry entry(
      Principal principal, Reseller reseller, ResellerEdit.Entry was, ResellerEdit.Entry wanted) {
    if (was.equals(wanted)) {
      return was;
    }
    Hierarchy.requireAbove(principal, reseller);
    var group =
        was.group().equals(wanted.group()) ? was.group() : giving.group(principal, wanted.group());
    return new ResellerEdit.Entry(wanted.mustChangePassword(), wanted.allowedAddresses(), group);
  }

  private static void requireNetworksWithin(Reseller sub, Reseller parent) {
    var given = sub.details().profile().networks();
    if (given.names().isPresent() && !given.isWithin(parent.details().profile().networks())) {
      throw new Forbidden("More networks than the parent has");
    }
  }

  private static ResellerDetails withoutCompany(ResellerDetails details) {
    var profile = details.profile();
    return details.withProfile(
        new ResellerProfile(
            ResellerProfile.EMPTY.company(),
            profile.tax(),
            profile.networks(),
            profile.wanCheck()));
  }
}
