package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;

/**
 * The one place where it is decided who may do what to whose things. Ownership decides first: what
 * is out of sight is not found, so that ids can't be probed; then the permission.
 */
public final class Access {

  private Access() {}

  /** For what belongs to nobody yet: may this caller do such a thing at all? */
  public static void require(Principal principal, Permission permission) {
    if (principal.mustChangePassword()) {
      throw new PasswordChangeRequired();
    }
    if (!principal.rights().allow(permission)) {
      throw new Forbidden("Missing permission " + permission.wireName());
    }
  }

  /** For a thing of that owner, called {@code thing} when it has to be denied. */
  public static void require(
      Principal principal, Permission permission, Owner owner, String thing) {
    if (!principal.sees(owner)) {
      throw new NotFound(thing);
    }
    require(principal, permission);
  }

  /** For what only the operator does, whatever a group says. */
  public static void requireOperator(Principal principal, Permission permission) {
    if (!principal.isOperator()) {
      throw new Forbidden("Operator access required");
    }
    require(principal, permission);
  }
}
