package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Rights;
import java.util.Map;
import java.util.stream.Collectors;

/** Use cases of the operator alone: make, change and remove permission groups. */
public final class EditPermissionGroups {

  /** What a group is to be. */
  public record Draft(String name, Rights rights, boolean availableToSubResellers) {

    PermissionGroup as(PermissionGroupId id) {
      return new PermissionGroup(id, name, rights, availableToSubResellers);
    }
  }

  private final PermissionGroups groups;
  private final Ids ids;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public EditPermissionGroups(
      PermissionGroups groups, Ids ids, UnitOfWork unitOfWork, Recorder recorder) {
    this.groups = groups;
    this.ids = ids;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  public PermissionGroup create(Principal principal, Draft draft) {
    Access.requireOperator(principal, Permission.PERMISSIONS_EDIT);
    return unitOfWork.perform(
        () -> {
          var group = draft.as(new PermissionGroupId(ids.next()));
          groups.add(group);
          record(principal, "permission_groups.create", group.id(), Map.of(), facts(group));
          return group;
        });
  }

  public PermissionGroup update(Principal principal, PermissionGroupId id, Draft draft) {
    Access.requireOperator(principal, Permission.PERMISSIONS_EDIT);
    return unitOfWork.perform(
        () -> {
          var before = find(id);
          var after = draft.as(id);
          groups.update(after);
          record(principal, "permission_groups.update", id, facts(before), facts(after));
          return after;
        });
  }

  public void remove(Principal principal, PermissionGroupId id) {
    Access.requireOperator(principal, Permission.PERMISSIONS_EDIT);
    unitOfWork.run(
        () -> {
          var group = find(id);
          if (groups.members(id) > 0) {
            throw new Conflict("The permission group still has members");
          }
          groups.remove(id);
          record(principal, "permission_groups.delete", id, facts(group), Map.of());
        });
  }

  public PermissionGroup show(Principal principal, PermissionGroupId id) {
    Access.requireOperator(principal, Permission.PERMISSIONS_VIEW);
    return find(id);
  }

  private PermissionGroup find(PermissionGroupId id) {
    return groups.find(id).orElseThrow(() -> new NotFound("Permission group"));
  }

  private void record(
      Principal by,
      String action,
      PermissionGroupId id,
      Map<String, String> before,
      Map<String, String> after) {
    recorder.changed(by, by.owner(), action, id.value(), before, after);
  }

  private static Map<String, String> facts(PermissionGroup group) {
    return Map.of(
        "name",
        group.name(),
        "permissions",
        group.rights().permissions().stream()
            .map(Permission::wireName)
            .sorted()
            .collect(Collectors.joining(",")),
        "available_to_sub_resellers",
        Boolean.toString(group.availableToSubResellers()));
  }
}
