package io.tallyhost.http.partner;

import io.tallyhost.application.partner.ShowStatement;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.StatementJson;
import io.tallyhost.http.shared.Surface;

/** /api/v1/reseller/statements: what the parent has of a day, to be compared with one's own. */
public final class StatementRoutes implements Routes {

  private final ShowStatement statement;

  public StatementRoutes(ShowStatement statement) {
    this.statement = statement;
  }

  @Override
  public Surface surface() {
    return PartnerRoutes.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router.get("/statements/{day}", this::show);
  }

  private Reply show(Request request) {
    var day = StatementJson.day(request.path("day"));
    var signed = statement.own(request.principal(), day);
    return Reply.ok(Json.object("ok", true, "statement", StatementJson.of(signed)));
  }
}
