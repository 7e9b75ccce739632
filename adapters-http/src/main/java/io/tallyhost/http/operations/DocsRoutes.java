package io.tallyhost.http.operations;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** /docs: the manual, and a page to read the description of all surfaces and to try them. */
public final class DocsRoutes implements OperationsRoutes {

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";

  private final Reply explorer = DocsPage.explorer();
  private final Map<String, Reply> assets = assets();
  private final Map<String, Reply> guides =
      Arrays.stream(Guide.values())
          .collect(Collectors.toUnmodifiableMap(Guide::address, DocsPage::guide));

  @Override
  public void addTo(Router router) {
    router
        .open()
        .get("/docs", request -> explorer)
        .get("/docs/guides/{guide}", this::guide)
        .get("/docs/assets/{file}", request -> find(assets, request.path("file"), "File"));
  }

  // The guides refer to each other by the names of their files.
  private Reply guide(Request request) {
    return find(guides, request.path("guide").replaceFirst("\\.md$", ""), "Guide");
  }

  private static Reply find(Map<String, Reply> replies, String name, String thing) {
    return Optional.ofNullable(replies.get(name)).orElseThrow(() -> new NotFound(thing));
  }

  private static Map<String, Reply> assets() {
    var library = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    return Map.of(
        "swagger-ui.css", asset(library + "swagger-ui.css", STYLE),
        "swagger-ui-bundle.js", asset(library + "swagger-ui-bundle.js", SCRIPT),
        "docs.css", asset("/docs/docs.css", STYLE),
        "start.js", asset("/docs/start.js", SCRIPT));
  }

  private static Reply asset(String resource, String type) {
    return Reply.raw(200, Map.of("Content-Type", type), Resource.bytes(resource))
        .withHeader("Cache-Control", "public, max-age=3600");
  }

  private static String version() {
    var pom = Resource.bytes("/META-INF/maven/org.webjars/swagger-ui/pom.properties");
    return new String(pom, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("version="))
        .map(line -> line.substring("version=".length()))
        .findFirst()
        .orElseThrow();
  }
}
