package io.tallyhost.http.shared;

import io.javalin.http.Context;
import io.tallyhost.application.shared.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request. Never the query, a header or a body: they may hold secrets. */
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("access");

  private AccessLog() {}

  static void write(Context ctx, float milliseconds, Watcher watcher) {
    watcher.answered(ctx.req().getMethod(), route(ctx), ctx.statusCode(), milliseconds);
    var origin = Gate.origin(ctx);
    var line =
        LOG.atInfo()
            .addKeyValue("method", ctx.req().getMethod())
            .addKeyValue("route", route(ctx))
            .addKeyValue("status", ctx.statusCode())
            .addKeyValue("ms", Math.round(milliseconds))
            .addKeyValue("request_id", origin.requestId())
            .addKeyValue("address", origin.address());
    Principal principal = ctx.attribute(Gate.PRINCIPAL);
    if (principal != null) {
      line =
          line.addKeyValue("account", principal.account().value())
              .addKeyValue("credential", principal.credential());
    }
    line.log("request");
  }

  // The route, not the path: a one-time link carries its secret in the path.
  private static String route(Context ctx) {
    Route route = ctx.attribute(Dispatch.ROUTE);
    return route == null ? "none" : route.path();
  }
}
