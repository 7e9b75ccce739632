package io.tallyhost.bootstrap;

import io.tallyhost.http.shared.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who may do what, a line a route: {@code POST /path {body} => 401 403 200 …}. */
record MatrixTable(List<String> columns, Map<String, Line> lines) {

  static final String FILE = "bootstrap/src/test/resources/authorization-matrix.txt";
  static final String NOT_ASKED = "-";
  static final String SIGN_IN = "login";
  private static final String LET_IN = "in";
  private static final String COLUMNS = "columns ";
  private static final Set<String> KEPT_OUT = Set.of(SIGN_IN, "401", "403", "404", "405", "429");
  private static final Pattern LINE = Pattern.compile("(\\S+ \\S+)(?: (\\{.*}))? +=> +(.+)");

  /** One route, what is sent to it, and a status for every column. */
  record Line(String route, String body, List<String> expected) {

    boolean admits(List<String> observed) {
      for (int i = 0; i < expected.size(); i++) {
        var isIn = expected.get(i).equals(LET_IN) && !KEPT_OUT.contains(observed.get(i));
        if (!isIn && !expected.get(i).equals(observed.get(i))) {
          return false;
        }
      }
      return true;
    }

    Line with(List<String> statuses) {
      return new Line(route, body, statuses);
    }

    @Override
    public String toString() {
      var asked = body.isEmpty() || body.equals("{}") ? route : route + " " + body;
      return asked + " => " + String.join(" ", expected);
    }
  }

  static MatrixTable read() {
    var columns = List.<String>of();
    var lines = new TreeMap<String, Line>();
    for (var text : text().split("\n", -1)) {
      if (text.startsWith(COLUMNS)) {
        columns = words(text.substring(COLUMNS.length()));
      } else if (!text.isBlank() && !text.startsWith("#")) {
        var line = line(text, columns.size());
        if (lines.put(line.route(), line) != null) {
          throw new IllegalArgumentException("Twice in " + FILE + ": " + line.route());
        }
      }
    }
    return new MatrixTable(columns, lines);
  }

  /** What is asked of a route that nobody has written down yet. */
  static Line blank(Route route, int columns) {
    var name = route.method() + " " + route.path();
    return new Line(name, body(name), Collections.nCopies(columns, ""));
  }

  Optional<Line> find(String route) {
    return Optional.ofNullable(lines.get(route));
  }

  Set<String> routes() {
    return lines.keySet();
  }

  private static Line line(String text, int columns) {
    var matcher = LINE.matcher(text.strip());
    if (!matcher.matches() || words(matcher.group(3)).size() != columns) {
      throw new IllegalArgumentException("In %s, no line of %d: %s".formatted(FILE, columns, text));
    }
    var route = matcher.group(1);
    var body = Optional.ofNullable(matcher.group(2)).orElseGet(() -> body(route));
    return new Line(route, body, words(matcher.group(3)));
  }

  private static String body(String route) {
    return route.startsWith("GET ") || route.startsWith("DELETE ") ? "" : "{}";
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split(" +"));
  }

  private static String text() {
    var name = "/authorization-matrix.txt";
    try (var file = Objects.requireNonNull(MatrixTable.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
