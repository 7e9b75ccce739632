package io.tallyhost.domain.identity;

import java.util.List;
import java.util.Optional;

/** Driven port: the permission groups. Names are unique without regard to case. */
public interface PermissionGroups {

  void add(PermissionGroup group);

  void update(PermissionGroup group);

  /** Only for a group without members. */
  void remove(PermissionGroupId id);

  Optional<PermissionGroup> find(PermissionGroupId id);

  Optional<PermissionGroup> named(String name);

  /** All of them, by name. */
  List<PermissionGroup> all();

  /** How many accounts, deleted ones aside, are in it. */
  long members(PermissionGroupId id);
}
