package io.tallyhost.http.shared;

import java.util.ArrayList;
import java.util.List;

/** Takes the routes of one surface; paths are relative to its prefix. */
public final class Router {

  private final Surface surface;
  private final Route.Access access;
  private final List<Route> routes;

  Router(Surface surface) {
    this(surface, Route.Access.USUAL, new ArrayList<>());
  }

  private Router(Surface surface, Route.Access access, List<Route> routes) {
    this.surface = surface;
    this.access = access;
    this.routes = routes;
  }

  /** For routes that answer to everybody, signed in or not. */
  public Router open() {
    return new Router(surface, Route.Access.OPEN, routes);
  }

  /** For routes whose handler reads a long body while it comes. */
  public Router streamed() {
    return new Router(surface, Route.Access.STREAMED, routes);
  }

  public Router get(String path, RouteHandler handler) {
    return add("GET", path, handler);
  }

  public Router post(String path, RouteHandler handler) {
    return add("POST", path, handler);
  }

  public Router put(String path, RouteHandler handler) {
    return add("PUT", path, handler);
  }

  public Router patch(String path, RouteHandler handler) {
    return add("PATCH", path, handler);
  }

  public Router delete(String path, RouteHandler handler) {
    return add("DELETE", path, handler);
  }

  private Router add(String method, String path, RouteHandler handler) {
    routes.add(new Route(method, surface.prefix() + path, surface, access, handler));
    return this;
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }
}
