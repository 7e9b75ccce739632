package io.tallyhost.bootstrap;

import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.http.admin.SettingsRoutes;
import io.tallyhost.http.operations.HealthRoutes;
import io.tallyhost.http.operations.MetricsRoutes;
import io.tallyhost.http.operations.OpenApiRoutes;
import io.tallyhost.http.shared.HttpServer;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.StoredReplays;
import io.tallyhost.persistence.shared.Database;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The product put together, readable from top to bottom: one line a capability. */
final class Wiring {

  private final Settings settings;
  private final Kernel kernel;
  private final Metrics metrics;
  private final IdentityWiring identity;
  private final InvoicingWiring invoicing;
  private final WhitelabelWiring whitelabel;

  Wiring(Settings settings, Database database) {
    this.settings = settings;
    this.kernel = new Kernel(settings, database);
    this.metrics = new Metrics(database);
    this.identity = new IdentityWiring(kernel);
    this.invoicing = new InvoicingWiring(kernel);
    this.whitelabel =
        new WhitelabelWiring(
            kernel,
            identity,
            invoicing::sellerTax,
            (principal, server) -> {
              throw new Unavailable("No hypervisor has been set up", 60);
            });
  }

  /** What an empty database needs before anybody can sign in. */
  void firstRun(PrintStream out) {
    new FirstOperator(settings, kernel.secrets(), identity.foundOperator()).found(out);
    whitelabel.firstRun();
    out.flush();
  }

  /** Starts to answer on all surfaces. */
  HttpServer serve() {
    return HttpServer.start(
        new HttpServer.Settings(settings.host(), settings.port(), settings.trustedProxies()),
        new HttpServer.Parts(
            identity.authenticate()::handle,
            new RateLimits(kernel.rateCounters(), kernel.clock()),
            new StoredReplays(kernel.idempotency()),
            new DatabaseFaults(),
            kernel.ids(),
            metrics),
        routes());
  }

  /** Starts what is done without being asked. */
  void runInBackground(Background background) {
    // Each capability adds its own work here.
    identity.runInBackground(background);
    whitelabel.runInBackground(background);
    new EventsWiring(kernel, listeners()).runInBackground(background);
  }

  /** Whoever wants to hear what happened; each has a name that never changes. */
  private List<EventConsumer> listeners() {
    return List.of();
  }

  private List<Routes> routes() {
    var routes = new ArrayList<Routes>();
    routes.add(new HealthRoutes(List.of(new DatabaseCheckup(kernel.database()))));
    routes.add(new OpenApiRoutes());
    routes.add(new MetricsRoutes(metrics::scrape));
    routes.addAll(AccessWiring.routes(kernel, identity));
    routes.add(invoicing.adminRoutes());
    routes.add(invoicing.vpsRoutes());
    routes.addAll(whitelabel.routes());
    routes.add(new SettingsRoutes(List.of(invoicing.settingsSection())));
    return routes;
  }
}
