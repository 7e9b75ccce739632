package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.Cuid;

/** The id of a permission group. */
public record PermissionGroupId(String value) {

  public PermissionGroupId {
    Cuid.require("permission_group_id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
