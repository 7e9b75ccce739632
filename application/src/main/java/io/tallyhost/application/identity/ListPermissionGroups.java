package io.tallyhost.application.identity;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroups;
import java.util.List;

/** Use case: the permission groups; a reseller sees those it may give to its sub-resellers. */
public final class ListPermissionGroups {

  private final PermissionGroups groups;

  public ListPermissionGroups(PermissionGroups groups) {
    this.groups = groups;
  }

  public List<PermissionGroup> handle(Principal principal) {
    Access.require(principal, Permission.PERMISSIONS_VIEW);
    return groups.all().stream()
        .filter(group -> principal.isOperator() || group.availableToSubResellers())
        .toList();
  }
}
