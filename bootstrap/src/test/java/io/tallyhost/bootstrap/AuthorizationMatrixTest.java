package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.http.shared.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every route, asked by everybody, answers as the table says. */
final class AuthorizationMatrixTest {

  private static final String ADVICE =
      "Edit %s: one line a route; look at the statuses before you take them over"
          .formatted(MatrixTable.FILE);

  private final MatrixTable table = MatrixTable.read();
  private final List<MatrixCaller> callers = MatrixCaller.everybody();

  @Test
  void every_route_answers_everybody_as_the_table_says() {
    assertThat(table.columns()).isEqualTo(callers.stream().map(MatrixCaller::name).toList());
    var routes = routes();
    var problems = new ArrayList<String>();
    routes.forEach(route -> check(route, problems));
    var known = routes.stream().map(AuthorizationMatrixTest::name).collect(Collectors.toSet());
    obsolete(known).forEach(name -> problems.add("There is no such route: " + name));
    assertThat(problems).as(ADVICE + "\n" + String.join("\n", problems) + "\n").isEmpty();
  }

  private void check(Route route, List<String> problems) {
    var line = table.find(name(route));
    var wanted = line.orElseGet(() -> MatrixTable.blank(route, callers.size()));
    var observed = new ArrayList<String>();
    for (int i = 0; i < callers.size(); i++) {
      var skipped = wanted.expected().get(i).equals(MatrixTable.NOT_ASKED);
      observed.add(skipped ? MatrixTable.NOT_ASKED : callers.get(i).ask(route, wanted.body()));
    }
    if (line.isEmpty()) {
      problems.add("This line is missing: " + wanted.with(observed));
    } else if (!wanted.admits(observed)) {
      problems.add("Expected %s\n     got %s".formatted(wanted, wanted.with(observed)));
    }
  }

  private List<String> obsolete(Set<String> known) {
    return table.routes().stream().filter(name -> !known.contains(name)).toList();
  }

  // What ends something comes late, and signing out last of all.
  private static List<Route> routes() {
    return RunningServer.get().product().server().routes().stream()
        .sorted(
            Comparator.comparingInt(AuthorizationMatrixTest::rank)
                .thenComparing(Route::path)
                .thenComparing(Route::method))
        .toList();
  }

  private static int rank(Route route) {
    if (route.path().equals("/acting/end")) {
      return 6;
    }
    if (route.path().contains("logout")) {
      return route.path().endsWith("logout-everywhere") ? 4 : 5;
    }
    if (route.path().matches(".*/resellers/[^/]+(/(permanent-)?delete)?") && isEnd(route)) {
      return 3;
    }
    return route.method().equals("GET") ? 0 : isEnd(route) ? 2 : 1;
  }

  private static boolean isEnd(Route route) {
    return route.method().equals("DELETE")
        || route
            .path()
            .matches(".*/(terminate|permanent-delete|delete|revoke|suspend|cancel|close)");
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }
}
