package io.tallyhost.http.admin;

import io.tallyhost.application.identity.Impersonate;
import io.tallyhost.application.identity.IssueHandoverLink;
import io.tallyhost.application.reseller.ListTransactions;
import io.tallyhost.application.reseller.TopUp;
import io.tallyhost.application.reseller.TransferMoney;
import io.tallyhost.application.reseller.TransferMoney.Direction;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.SessionCookie;

/** /api/admin/resellers/{id}/…: its money, and getting in as it. */
public final class ResellerMoneyRoutes implements AdminRoutes {

  /** What can be done here. */
  public record UseCases(
      TopUp topUp,
      TransferMoney transfer,
      ListTransactions transactions,
      Impersonate impersonate,
      IssueHandoverLink handover) {}

  private final UseCases useCases;

  public ResellerMoneyRoutes(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .post("/resellers/{id}/top-up", this::topUp)
        .post("/resellers/{id}/transfer", request -> move(request, Direction.FUND))
        .post("/resellers/{id}/withdraw", request -> move(request, Direction.WITHDRAW))
        .get("/resellers/{id}/transactions", this::transactions)
        .post("/resellers/{id}/login-as", this::loginAs)
        .post("/resellers/{id}/handover-link", this::handover);
  }

  private Reply topUp(Request request) {
    var body = request.body();
    var command =
        new TopUp.Command(
            ResellerRoutes.id(request),
            body.whole("amount_cents"),
            body.optionalText("note"),
            body.optionalText("external_ref"));
    return ResellerJson.moved(useCases.topUp().handle(request.principal(), command));
  }

  private Reply move(Request request, Direction direction) {
    var body = request.body();
    var command =
        new TransferMoney.Command(
            ResellerRoutes.id(request),
            direction,
            body.whole("amount_cents"),
            body.optionalText("note"),
            isDryRun(request, body));
    return useCases
        .transfer()
        .handle(request.principal(), command)
        .fold(ResellerJson::moved, ResellerJson::refused);
  }

  private static boolean isDryRun(Request request, JsonBody body) {
    return request.query().flag("dryRun").orElse(body.optionalFlag("dry_run").orElse(false));
  }

  private Reply transactions(Request request) {
    return AdminSurface.list(
        useCases
            .transactions()
            .handle(request.principal(), ResellerRoutes.id(request), request.page()),
        ResellerJson::movement);
  }

  private Reply loginAs(Request request) {
    var reason = request.bodyOrEmpty().optionalText("reason");
    var in = useCases.impersonate().handle(request.principal(), ResellerRoutes.id(request), reason);
    var reply = Reply.ok(Json.object("ok", true, "account", ResellerJson.account(in.account())));
    return SessionCookie.set(reply, request, in.token());
  }

  private Reply handover(Request request) {
    var isMailed = request.bodyOrEmpty().optionalFlag("send_mail").orElse(false);
    var reseller = ResellerRoutes.id(request);
    var issued =
        isMailed
            ? useCases.handover().mailed(request.principal(), reseller)
            : useCases.handover().handle(request.principal(), reseller);
    return Reply.created(
        Json.object(
            "ok",
            true,
            "url",
            request.ownAddress() + "/handover?token=" + issued.token(),
            "token",
            issued.token(),
            "expires_at",
            issued.expiresAt(),
            "mailed",
            isMailed));
  }
}
