package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.InvalidValue;

/**
 * Where machines stand.
 *
 * @param groupId the hypervisor's group of machines there
 * @param open whether the operator sells there
 * @param hasRoom whether the machines there had room when they were last asked
 */
public record Location(String id, String label, int groupId, boolean open, boolean hasRoom) {

  public Location {
    id = InvalidValue.text("location", id, 64);
    label = InvalidValue.text("label", label, 120);
    InvalidValue.unless(groupId > 0, "group", groupId, "a positive number");
  }

  public boolean isAvailable() {
    return open && hasRoom;
  }

  public Location withRoom(boolean room) {
    return new Location(id, label, groupId, open, room);
  }
}
