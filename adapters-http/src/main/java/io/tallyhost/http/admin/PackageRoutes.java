package io.tallyhost.http.admin;

import io.tallyhost.application.reseller.ManagePackages;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /api/admin/packages: named sets of limits and grants. */
public final class PackageRoutes implements AdminRoutes {

  private final ManagePackages packages;

  public PackageRoutes(ManagePackages packages) {
    this.packages = packages;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/packages", this::list)
        .post("/packages", this::add)
        .get("/packages/{name}", this::show)
        .patch("/packages/{name}", this::change)
        .delete("/packages/{name}", this::remove);
  }

  private Reply list(Request request) {
    var all = packages.list(request.principal());
    return AdminSurface.list(Page.of(all, request.page()), AllotmentJson::of);
  }

  private Reply add(Request request) {
    var body = request.body();
    var blank =
        new ResellerPackage(body.text("name"), ResellerPackage.STANDARD.limits(), Grants.none());
    var added = packages.add(request.principal(), read(body, blank));
    return Reply.created(Json.object("ok", true, "package", AllotmentJson.of(added)));
  }

  private Reply show(Request request) {
    var found = packages.show(request.principal(), request.path("name"));
    return AdminSurface.one("package", AllotmentJson.of(found));
  }

  private Reply change(Request request) {
    var body = request.body();
    var changed =
        packages.change(request.principal(), request.path("name"), was -> read(body, was));
    return AdminSurface.one("package", AllotmentJson.of(changed));
  }

  private Reply remove(Request request) {
    packages.remove(request.principal(), request.path("name"));
    return Reply.ok(Json.object("ok", true));
  }

  private static ResellerPackage read(JsonBody body, ResellerPackage was) {
    return new ResellerPackage(
        was.name(),
        AllotmentJson.limits(body, was.limits()),
        AllotmentJson.grants(body, was.grants()));
  }
}
