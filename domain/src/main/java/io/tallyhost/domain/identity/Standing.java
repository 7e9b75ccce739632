package io.tallyhost.domain.identity;

import java.util.Optional;

/** An account as it stands now: with its group, and with its parent, whose fate it shares. */
public record Standing(
    Account account, Optional<AccountStatus> parentStatus, Optional<PermissionGroup> group) {

  /** Whether neither it nor its parent is suspended or gone. */
  public boolean mayAct() {
    return account.isActive()
        && parentStatus.map(status -> status == AccountStatus.ACTIVE).orElse(true);
  }

  /** What it may do: its group's rights, or all that its kind ever has. */
  public Rights rights() {
    var utmost = account.kind().utmostRights();
    return group.map(PermissionGroup::rights).map(utmost::narrowedTo).orElse(utmost);
  }
}
