package io.tallyhost.http.admin;

import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.metering.SuspendUnpaid;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;

/** The hourly tick, asked for by hand; asking twice bills once. */
public final class TickRoutes implements Routes {

  private final RunTick runTick;
  private final SuspendUnpaid suspendUnpaid;

  public TickRoutes(RunTick runTick, SuspendUnpaid suspendUnpaid) {
    this.runTick = runTick;
    this.suspendUnpaid = suspendUnpaid;
  }

  @Override
  public Surface surface() {
    return AdminSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router.post("/billing/tick", this::tick);
  }

  private Reply tick(Request request) {
    var figures = runTick.handle(request.principal());
    var suspended = suspendUnpaid.run();
    return Reply.ok(
        Json.object(
            "ok", true,
            "until", figures.until(),
            "wallets", figures.wallets(),
            "service_hours", figures.serviceHours(),
            "debited_cents", figures.debited(),
            "arrears_cents", figures.owed(),
            "accrued_cents", figures.accrued(),
            "suspended_services", suspended));
  }
}
