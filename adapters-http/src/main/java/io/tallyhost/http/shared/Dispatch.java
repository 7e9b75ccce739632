package io.tallyhost.http.shared;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.tallyhost.application.shared.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings a request to its route, and every failure into the words of the surface it concerns. */
final class Dispatch {

  static final String ROUTE = "tallyhost.route";

  private final List<Surface> surfaces;
  private final List<Shape> shapes;
  private final Gate gate;
  private final Refusals refusals;

  private record Shape(Pattern path, String method) {}

  Dispatch(List<Surface> surfaces, List<Route> routes, Gate gate, Refusals refusals) {
    this.surfaces =
        surfaces.stream()
            .sorted(Comparator.comparingInt((Surface it) -> it.prefix().length()).reversed())
            .toList();
    this.shapes = routes.stream().map(Dispatch::shape).toList();
    this.gate = gate;
    this.refusals = refusals;
  }

  void serve(Context ctx, Route route) {
    ctx.attribute(ROUTE, route);
    reply(ctx, route).sendTo(ctx);
  }

  /** What happened outside of any route: nobody there, wrong method, or worse. */
  void fail(Context ctx, Throwable cause) {
    var problem = problem(ctx, cause);
    var asksForMethods = "OPTIONS".equals(ctx.req().getMethod()) && problem.status() == 405;
    var reply =
        asksForMethods
            ? Reply.noContent().withHeader("Allow", methods(ctx.path()))
            : refusal(ctx, surfaceOf(ctx), problem);
    reply.sendTo(ctx);
  }

  /** The surface that a path belongs to; the last resort is the first of them all. */
  Surface surfaceOf(String path) {
    return surfaces.stream()
        .filter(surface -> surface.covers(path))
        .findFirst()
        .orElseGet(() -> surfaces.get(surfaces.size() - 1));
  }

  // Where nothing is, people with browsers are told so on a page.
  private Surface surfaceOf(Context ctx) {
    var accept = Optional.ofNullable(ctx.header("Accept")).orElse("");
    return surfaces.stream()
        .filter(surface -> surface.isForPages() && surface.covers(ctx.path()))
        .filter(surface -> accept.contains("text/html"))
        .filter(surface -> surface.prefix().equals(surfaceOf(ctx.path()).prefix()))
        .findFirst()
        .orElseGet(() -> surfaceOf(ctx.path()));
  }

  private static Request asked(Context ctx) {
    Principal principal = ctx.attribute(Gate.PRINCIPAL);
    return new Request(ctx, Gate.origin(ctx), Optional.ofNullable(principal), new byte[0]);
  }

  private Reply reply(Context ctx, Route route) {
    try {
      return gate.pass(ctx, route);
    } catch (RuntimeException cause) {
      return refusal(ctx, route.surface(), refusals.problem(cause));
    }
  }

  private Reply refusal(Context ctx, Surface surface, Problem problem) {
    return surface.problem(gate.counted(ctx, surface, problem), Optional.of(asked(ctx)));
  }

  private Problem problem(Context ctx, Throwable cause) {
    var problem = refusals.problem(cause);
    var isAbsent = problem.status() == HttpStatus.NOT_FOUND.getCode();
    var isWrong = problem.status() == HttpStatus.METHOD_NOT_ALLOWED.getCode();
    if (!isAbsent && !isWrong) {
      return problem;
    }
    var allowed = methods(ctx.path());
    return allowed.isEmpty()
        ? Problem.of(404, "not_found", "Not found")
        : Problem.of(405, "method_not_allowed", "Method not allowed").withHeader("Allow", allowed);
  }

  /** The methods that a path answers to, or an empty text. */
  String methods(String path) {
    var methods =
        shapes.stream()
            .filter(shape -> shape.path().matcher(path).matches())
            .map(Shape::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return String.join(", ", methods);
  }

  private static Shape shape(Route route) {
    var path = Pattern.compile("\\{[^}]+}").splitAsStream(route.path() + "/").map(Pattern::quote);
    var regex = path.collect(Collectors.joining("[^/]+"));
    return new Shape(Pattern.compile(regex + "?"), route.method());
  }
}
