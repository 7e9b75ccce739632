package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.TopLevelReseller;
import java.util.Optional;

/** Finds resellers for somebody who asks, and tells whose terms he may set. */
public final class Hierarchy {

  private static final String THING = "Reseller";

  private final Resellers resellers;

  public Hierarchy(Resellers resellers) {
    this.resellers = resellers;
  }

  /** One that the caller may see and do this to. */
  Reseller seen(Principal principal, Permission permission, AccountId id) {
    return allowed(principal, permission, resellers.find(id));
  }

  /** The same, locked until the unit of work ends; parents are locked before their subs. */
  Reseller locked(Principal principal, Permission permission, AccountId id) {
    var seen = seen(principal, permission, id);
    var unused = seen.parent().flatMap(resellers::lock);
    return allowed(principal, permission, resellers.lock(id));
  }

  /** One below the caller, locked. Nobody sets his own terms. */
  Reseller lockedBelow(Principal principal, Permission permission, AccountId id) {
    var locked = locked(principal, permission, id);
    requireAbove(principal, locked);
    return locked;
  }

  /** Keeps one as it is now that was locked. */
  void keep(Reseller changed) {
    resellers.update(changed);
  }

  /** Refuses whoever is neither the operator nor the parent. */
  static void requireAbove(Principal principal, Reseller reseller) {
    if (!isAbove(principal, reseller)) {
      throw new Forbidden("Only the operator or the parent may do this");
    }
  }

  static boolean isAbove(Principal principal, Reseller reseller) {
    return principal.isOperator() || reseller.parent().equals(Optional.of(principal.account()));
  }

  /** Whose it is below, when it is a sub-reseller's. */
  Optional<TopLevelReseller> parentOf(Reseller reseller) {
    return reseller
        .parent()
        .flatMap(resellers::find)
        .flatMap(parent -> parent.fold(Optional::of, sub -> Optional.empty()));
  }

  private static Reseller allowed(
      Principal principal, Permission permission, Optional<Reseller> found) {
    var reseller = found.orElseThrow(() -> new NotFound(THING));
    Access.require(principal, permission, reseller.owner(), THING);
    return reseller;
  }
}
