package io.tallyhost.http.shared;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.domain.identity.AllowedAddresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens, and brings every request to the surface it asks for. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * Where to listen and whom to believe.
   *
   * @param patience with those who send slowly
   */
  public record Settings(
      String host, int port, AllowedAddresses trustedProxies, Patience patience) {

    public Settings(String host, int port, AllowedAddresses trustedProxies) {
      this(host, port, trustedProxies, Patience.USUAL);
    }
  }

  /**
   * How long we wait.
   *
   * @param head for the head of a request, as a whole
   * @param pause for the next byte of anything
   * @param end for what is in flight when we stop
   */
  public record Patience(Duration head, Duration pause, Duration end) {
    public static final Patience USUAL =
        new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(10));
  }

  /** What the server needs from the rest of the product. */
  public record Parts(
      Doorkeeper doorkeeper,
      RateLimits rateLimits,
      Replays replays,
      Faults faults,
      Ids ids,
      Watcher watcher) {}

  private final Settings settings;
  private final Parts parts;
  private final ClientAddress clientAddress;
  private final List<Route> routes;
  private final Dispatch dispatch;
  private final Javalin javalin;

  private HttpServer(Settings settings, Parts parts, List<Routes> groups) {
    this.settings = settings;
    this.parts = parts;
    this.clientAddress = new ClientAddress(settings.trustedProxies());
    this.routes = groups.stream().flatMap(group -> routes(group).stream()).toList();
    var refusals = new Refusals(parts.faults());
    var gate = new Gate(parts.doorkeeper(), parts.rateLimits(), parts.replays(), refusals);
    var surfaces = new LinkedHashMap<String, Surface>();
    groups.forEach(group -> surfaces.putIfAbsent(group.surface().name(), group.surface()));
    this.dispatch = new Dispatch(new ArrayList<>(surfaces.values()), routes, gate, refusals);
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts to answer.
   *
   * @param groups of all surfaces; one with an empty prefix is asked for all other paths
   */
  public static HttpServer start(Settings settings, Parts parts, List<Routes> groups) {
    var server = new HttpServer(settings, parts, groups);
    server.javalin.start(settings.host(), settings.port());
    return server;
  }

  public int port() {
    return javalin.port();
  }

  /** Everything that can be asked for. */
  public List<Route> routes() {
    return routes;
  }

  /** Takes no more requests and finishes those in flight, as long as patience lasts. */
  @Override
  public void close() {
    try {
      javalin.stop();
    } catch (JavalinException late) {
      // Everything is closed by now; only not everybody was answered.
      LOG.warn("Stopped before all requests in flight were finished", late);
    }
  }

  private static List<Route> routes(Routes group) {
    var router = new Router(group.surface());
    group.addTo(router);
    return router.routes();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Bodies.MAX_BYTES;
    config.requestLogger.http(
        (ctx, milliseconds) -> AccessLog.write(ctx, milliseconds, parts.watcher()));
    Jetty.harden(config, settings, dispatch, parts.ids());
    config.routes.before(this::welcome);
    routes.forEach(route -> serve(config, route.method(), route));
    // Left alone, Javalin answers HEAD with 200 without asking anybody.
    routes.stream()
        .filter(route -> route.method().equals("GET"))
        .forEach(route -> serve(config, "HEAD", route));
    // Javalin has an answer of its own for these, which only a handler of the very class replaces.
    config.routes.exception(HttpResponseException.class, (cause, ctx) -> dispatch.fail(ctx, cause));
    config.routes.exception(Exception.class, (cause, ctx) -> dispatch.fail(ctx, cause));
  }

  private void serve(JavalinConfig config, String method, Route route) {
    config.routes.addHttpHandler(
        HandlerType.findOrCreate(method), route.path(), ctx -> dispatch.serve(ctx, route));
  }

  private void welcome(Context ctx) {
    var id =
        Optional.ofNullable(ctx.header("X-Request-Id"))
            .filter(text -> REQUEST_ID.matcher(text).matches())
            .orElseGet(parts.ids()::next);
    ctx.attribute(Gate.ORIGIN, new Origin(clientAddress.of(ctx), id));
    ctx.attribute(Gate.SECURE, clientAddress.isSecure(ctx));
    SecurityHeaders.all(id).forEach(ctx::header);
    if (clientAddress.isSecure(ctx)) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
