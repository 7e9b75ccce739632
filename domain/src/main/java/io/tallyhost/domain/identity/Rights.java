package io.tallyhost.domain.identity;

import java.util.EnumSet;
import java.util.Set;

/** A set of permissions. A missing group means all of them; a key can only narrow. */
public record Rights(Set<Permission> permissions) {

  private static final Rights ALL = new Rights(EnumSet.allOf(Permission.class));
  private static final Rights NONE = new Rights(Set.of());

  public Rights {
    permissions = Set.copyOf(permissions);
  }

  public static Rights all() {
    return ALL;
  }

  public static Rights none() {
    return NONE;
  }

  public static Rights of(Permission... permissions) {
    return new Rights(Set.of(permissions));
  }

  public boolean allow(Permission permission) {
    return permissions.contains(permission);
  }

  /** What both allow. */
  public Rights narrowedTo(Rights other) {
    var both = EnumSet.noneOf(Permission.class);
    both.addAll(permissions);
    both.retainAll(other.permissions);
    return new Rights(both);
  }

  /** Whether everything here is allowed there too. */
  public boolean areWithin(Rights other) {
    return other.permissions.containsAll(permissions);
  }
}
