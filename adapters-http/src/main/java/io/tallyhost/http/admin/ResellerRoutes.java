package io.tallyhost.http.admin;

import io.tallyhost.application.reseller.CreateReseller;
import io.tallyhost.application.reseller.DeleteReseller;
import io.tallyhost.application.reseller.EditReseller;
import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.application.reseller.SuspendReseller;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** /api/admin/resellers: set up, found, changed, kept from acting, and taken out of use. */
public final class ResellerRoutes implements AdminRoutes {

  /** What can be done here. */
  public record UseCases(
      CreateReseller create,
      ListResellers list,
      ShowReseller show,
      EditReseller edit,
      SuspendReseller suspend,
      DeleteReseller delete) {}

  private final UseCases useCases;

  public ResellerRoutes(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/resellers", this::list)
        .post("/resellers", this::create)
        .get("/resellers/{id}", this::show)
        .patch("/resellers/{id}", this::edit)
        .delete("/resellers/{id}", request -> delete(request, false))
        .post("/resellers/{id}/permanent-delete", request -> delete(request, true))
        .post("/resellers/{id}/suspend", request -> suspend(request, true))
        .post("/resellers/{id}/unsuspend", request -> suspend(request, false));
  }

  private Reply list(Request request) {
    var query =
        new ResellerQuery(
            request.query().text("parent_id").map(AccountId::new),
            status(request),
            request.query().text("q").filter(text -> !text.isBlank()));
    return AdminSurface.list(
        useCases.list().handle(request.principal(), query, request.page()), ResellerJson::listing);
  }

  private Reply create(Request request) {
    var created =
        useCases.create().handle(request.principal(), ResellerInput.created(request.body()));
    return Reply.created(
        Json.object(
            "ok",
            true,
            "reseller",
            ResellerJson.reseller(created.reseller(), created.account(), created.wallet()),
            "password",
            created.password().told().value()));
  }

  private Reply show(Request request) {
    return shown(request);
  }

  private Reply edit(Request request) {
    var edit = ResellerInput.edited(request.body());
    var unused =
        useCases.edit().handle(request.principal(), new EditReseller.Command(id(request), edit));
    return shown(request);
  }

  private Reply delete(Request request, boolean permanently) {
    useCases
        .delete()
        .handle(request.principal(), new DeleteReseller.Command(id(request), permanently));
    return Reply.ok(Json.object("ok", true, "id", id(request).value()));
  }

  private Reply suspend(Request request, boolean suspend) {
    var unused =
        useCases
            .suspend()
            .handle(request.principal(), new SuspendReseller.Command(id(request), suspend));
    return shown(request);
  }

  private Reply shown(Request request) {
    var listing = useCases.show().handle(request.principal(), id(request));
    return AdminSurface.one("reseller", ResellerJson.listing(listing));
  }

  static AccountId id(Request request) {
    return AdminSurface.id("Reseller", request.path("id"), AccountId::new);
  }

  static Optional<AccountStatus> status(Request request) {
    return request.query().text("status").map(ResellerRoutes::status);
  }

  private static AccountStatus status(String text) {
    return switch (text) {
      case "active" -> AccountStatus.ACTIVE;
      case "suspended" -> AccountStatus.SUSPENDED;
      case "deleted" -> AccountStatus.DELETED;
      default -> throw new InvalidValue("status", text, "active, suspended or deleted");
    };
  }
}
