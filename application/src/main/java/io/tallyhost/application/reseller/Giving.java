package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** Holds people to giving no more than they have. */
public final class Giving {

  private final Accounts accounts;
  private final PermissionGroups groups;

  public Giving(Accounts accounts, PermissionGroups groups) {
    this.accounts = accounts;
    this.groups = groups;
  }

  /**
   * The group for an account below the caller. A reseller gives only groups meant for that, and
   * never more rights than its own; who names none passes on its own group.
   */
  Optional<PermissionGroupId> group(Principal principal, Optional<PermissionGroupId> asked) {
    var found = asked.map(this::known);
    if (principal.isOperator()) {
      return found.map(PermissionGroup::id);
    }
    return found
        .map(group -> givenBy(principal, group))
        .or(() -> accounts.standing(principal.account()).flatMap(it -> it.account().group()));
  }

  /** Refuses limits and grants beyond those of the parent. */
  static void requireWithin(Allotment given, Reseller parent) {
    given
        .limits()
        .firstBeyond(parent.allotment().limits())
        .ifPresent(
            resource -> {
              throw new Forbidden("More " + Names.of(resource) + " than the parent has");
            });
    if (!given.grants().areWithin(parent.allotment().grants())) {
      throw new Forbidden("More grants than the parent has");
    }
  }

  private PermissionGroup known(PermissionGroupId id) {
    return groups
        .find(id)
        .orElseThrow(() -> new InvalidValue("permission_group_id", id, "an existing group"));
  }

  private PermissionGroupId givenBy(Principal principal, PermissionGroup group) {
    if (!group.availableToSubResellers()) {
      throw new Forbidden("This permission group is not available to sub-resellers");
    }
    var own = accounts.standing(principal.account()).map(Standing::rights);
    var given = group.rights().narrowedTo(AccountKind.SUB_RESELLER.utmostRights());
    if (!own.map(given::areWithin).orElse(false)) {
      throw new Forbidden("This permission group allows more than one's own");
    }
    return group.id();
  }
}
