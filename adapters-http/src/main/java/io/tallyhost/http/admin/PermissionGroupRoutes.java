package io.tallyhost.http.admin;

import io.tallyhost.application.identity.EditPermissionGroups;
import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** /api/admin/permission-groups: what those in a group may do. */
public final class PermissionGroupRoutes implements AdminRoutes {

  private final ListPermissionGroups list;
  private final EditPermissionGroups edit;

  public PermissionGroupRoutes(ListPermissionGroups list, EditPermissionGroups edit) {
    this.list = list;
    this.edit = edit;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/permission-groups", this::list)
        .post("/permission-groups", this::create)
        .get("/permission-groups/{id}", this::show)
        .patch("/permission-groups/{id}", this::update)
        .delete("/permission-groups/{id}", this::remove);
  }

  private Reply list(Request request) {
    var all = list.handle(request.principal());
    return AdminSurface.list(Page.of(all, request.page()), PermissionGroupRoutes::json);
  }

  private Reply create(Request request) {
    var body = request.body();
    var draft =
        new EditPermissionGroups.Draft(
            body.text("name"),
            rights(body.texts("permissions")),
            body.optionalFlag("available_to_sub_resellers").orElse(false));
    var created = edit.create(request.principal(), draft);
    return Reply.created(Json.object("ok", true, "permission_group", json(created)));
  }

  private Reply show(Request request) {
    return AdminSurface.one("permission_group", json(edit.show(request.principal(), id(request))));
  }

  private Reply update(Request request) {
    var was = edit.show(request.principal(), id(request));
    var updated = edit.update(request.principal(), was.id(), draft(request.body(), was));
    return AdminSurface.one("permission_group", json(updated));
  }

  private Reply remove(Request request) {
    edit.remove(request.principal(), id(request));
    return Reply.ok(Json.object("ok", true));
  }

  private static EditPermissionGroups.Draft draft(JsonBody body, PermissionGroup was) {
    return new EditPermissionGroups.Draft(
        body.optionalText("name").orElse(was.name()),
        body.optionalTexts("permissions").map(PermissionGroupRoutes::rights).orElse(was.rights()),
        body.optionalFlag("available_to_sub_resellers").orElse(was.availableToSubResellers()));
  }

  private static Rights rights(List<String> names) {
    return new Rights(
        names.stream().map(Permission::named).collect(Collectors.toUnmodifiableSet()));
  }

  private static PermissionGroupId id(Request request) {
    return AdminSurface.id("Permission group", request.path("id"), PermissionGroupId::new);
  }

  private static Map<String, @Nullable Object> json(PermissionGroup group) {
    return Json.object(
        "id",
        group.id().value(),
        "name",
        group.name(),
        "permissions",
        group.rights().permissions().stream().map(Permission::wireName).sorted().toList(),
        "available_to_sub_resellers",
        group.availableToSubResellers());
  }
}
