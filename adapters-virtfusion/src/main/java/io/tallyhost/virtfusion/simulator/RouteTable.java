package io.tallyhost.virtfusion.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which handler answers which method and path. */
final class RouteTable {

  /** A handler under the name by which faults are planned for it. */
  record Route(String name, String method, Pattern path, Function<Call, Answer> handler) {}

  /** A route that answers a request, and what stood in its path. */
  record Match(Route route, List<String> ids) {

    Answer answer(URI uri, String body) {
      return route.handler().apply(new Call(ids, uri, body));
    }
  }

  private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

  private final List<Route> routes = new ArrayList<>();

  /** Adds a route; {@code {id}} in the template stands for one part of the path. */
  RouteTable on(String name, Function<Call, Answer> handler) {
    var space = name.indexOf(' ');
    var template = VARIABLE.matcher(name.substring(space + 1)).replaceAll("([^/]+)");
    routes.add(
        new Route(name, name.substring(0, space), Pattern.compile(template + "/?"), handler));
    return this;
  }

  Optional<Match> match(String method, String path) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .flatMap(route -> match(route, path).stream())
        .findFirst();
  }

  boolean knowsPath(String path) {
    return routes.stream().anyMatch(route -> route.path().matcher(path).matches());
  }

  private static Optional<Match> match(Route route, String path) {
    var matcher = route.path().matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var ids = IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList();
    return Optional.of(new Match(route, ids));
  }
}
