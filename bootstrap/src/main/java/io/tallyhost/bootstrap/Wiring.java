package io.tallyhost.bootstrap;

import io.tallyhost.application.apikey.Authentication;
import io.tallyhost.http.operations.HealthRoutes;
import io.tallyhost.http.shared.HttpServer;
import io.tallyhost.http.shared.RateLimits;
import io.tallyhost.http.shared.Replays;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.shared.Database;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The product put together, readable from top to bottom: one line a capability. */
final class Wiring {

  private final Settings settings;
  private final Kernel kernel;

  Wiring(Settings settings, Database database) {
    this.settings = settings;
    this.kernel = new Kernel(settings, database);
  }

  /** What an empty database needs before anybody can sign in. */
  void firstRun(PrintStream out) {
    out.flush();
  }

  /** Starts to answer on all surfaces. */
  HttpServer serve() {
    return HttpServer.start(
        new HttpServer.Settings(settings.host(), settings.port(), settings.trustedProxies()),
        new HttpServer.Parts(
            (credential, origin) -> new Authentication.Unknown(),
            new RateLimits(kernel.clock()),
            Replays.none(),
            new DatabaseFaults(),
            kernel.ids()),
        routes());
  }

  /** Starts what is done without being asked. */
  void runInBackground(Background background) {
    // Each capability adds its own work here.

  }

  private List<Routes> routes() {
    var routes = new ArrayList<Routes>();
    routes.add(new HealthRoutes(List.of(new DatabaseCheckup(kernel.database()))));
    return routes;
  }
}
