package io.tallyhost.http.admin;

import io.tallyhost.application.service.FindDrift;
import io.tallyhost.application.service.provisioning.ListParked;
import io.tallyhost.application.service.provisioning.ResolveParked;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * /api/admin/provisioning: where the hypervisor and our books differ, and what has to be judged.
 */
public final class ProvisioningRoutes implements AdminRoutes {

  private final FindDrift findDrift;
  private final ListParked listParked;
  private final ResolveParked resolveParked;

  public ProvisioningRoutes(
      FindDrift findDrift, ListParked listParked, ResolveParked resolveParked) {
    this.findDrift = findDrift;
    this.listParked = listParked;
    this.resolveParked = resolveParked;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/provisioning/drift", this::drift)
        .get("/provisioning/parked", this::parked)
        .post("/provisioning/parked/{id}/resolve", this::resolve);
  }

  private Reply drift(Request request) {
    var drift = findDrift.handle(request.principal());
    return AdminSurface.one(
        "drift",
        Json.object(
            "unowned_servers", drift.unowned().stream().map(ProvisioningRoutes::json).toList(),
            "missing_servers", drift.missing().stream().map(ProvisioningRoutes::json).toList(),
            "parked", drift.parked().size()));
  }

  private Reply parked(Request request) {
    return AdminSurface.list(
        listParked.handle(request.principal(), request.page()), ProvisioningRoutes::json);
  }

  private Reply resolve(Request request) {
    var id = AdminSurface.id("Task", request.path("id"), TaskId::new);
    var task = resolveParked.handle(request.principal(), command(id, request.body()));
    return AdminSurface.one("task", json(task));
  }

  private static ResolveParked.Command command(TaskId id, JsonBody body) {
    var server = body.optionalWhole("server_id");
    server.ifPresent(it -> InvalidValue.unless(it > 0, "server_id", it, "the number of a server"));
    return new ResolveParked.Command(id, body.flag("worked"), server.map(ServerRef::new));
  }

  private static Map<String, @Nullable Object> json(HypervisorServer.Listing server) {
    return Json.object(
        "server_id", server.ref().value(),
        "user_id", server.owner().value(),
        "name", server.name(),
        "state", AdminSurface.lower(server.build()),
        "suspended", server.suspended(),
        "created_at", server.createdAt());
  }

  private static Map<String, @Nullable Object> json(Service service) {
    return Json.object(
        "service_id", service.id().value(),
        "account_id", service.owner().account().value(),
        "label", service.label(),
        "status", AdminSurface.lower(service.status()),
        "server_id", service.externalId().map(Long::valueOf));
  }

  private static Map<String, @Nullable Object> json(ServerTask task) {
    return Json.object(
        "id", task.id().value(),
        "purpose", AdminSurface.lower(task.purpose()),
        "step", AdminSurface.lower(task.step()),
        "service_id", task.service().value(),
        "order_id", task.order(),
        "account_id", task.owner().account().value(),
        "user_id", task.progress().user().map(HypervisorUser.Id::value),
        "server_id", task.progress().server().map(ServerRef::value),
        "problem", task.progress().problem(),
        "since", task.progress().since());
  }
}
