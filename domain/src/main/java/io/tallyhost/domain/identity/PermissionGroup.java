package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.EnumSet;

/** A named set of rights that accounts can be put under. The operator makes them. */
public record PermissionGroup(
    PermissionGroupId id, String name, Rights rights, boolean availableToSubResellers) {

  private static final int LONGEST_NAME = 64;

  public PermissionGroup {
    name = InvalidValue.text("name", name, LONGEST_NAME);
  }

  /** What the groups that exist from the start allow. */
  public static Rights initial(String name) {
    return switch (name) {
      case "SALES" -> sales();
      case "SUPPORT" -> support();
      case "PARTNER" -> partner();
      default -> throw new InvalidValue("name", name, "SALES, SUPPORT or PARTNER");
    };
  }

  /** Everything a reseller can do. */
  public static Rights sales() {
    return AccountKind.RESELLER.utmostRights();
  }

  /** Looks at everything, answers tickets, resets usage and disconnects; changes nothing else. */
  public static Rights support() {
    var rights = EnumSet.copyOf(partner().permissions());
    rights.add(Permission.SERVICES_RESET_USAGE);
    rights.add(Permission.SERVICES_DISCONNECT);
    rights.add(Permission.TICKETS_CREATE);
    rights.add(Permission.TICKETS_REPLY);
    rights.add(Permission.TICKETS_CLOSE);
    return new Rights(rights);
  }

  /** Looks at everything and changes nothing. */
  public static Rights partner() {
    var rights = EnumSet.noneOf(Permission.class);
    Arrays.stream(Permission.values()).filter(Permission::isView).forEach(rights::add);
    return new Rights(rights).narrowedTo(AccountKind.RESELLER.utmostRights());
  }
}
