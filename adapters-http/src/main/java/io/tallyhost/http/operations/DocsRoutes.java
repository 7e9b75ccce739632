package io.tallyhost.http.operations;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** /docs: a page to read the description of all surfaces, and to try it. */
public final class DocsRoutes implements Routes {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final byte[] page;
  private final Map<String, Reply> assets;

  public DocsRoutes() {
    var library = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    this.page = read("/docs/index.html");
    this.assets =
        Map.of(
            "swagger-ui.css",
            asset(library + "swagger-ui.css", "text/css; charset=utf-8"),
            "swagger-ui-bundle.js",
            asset(library + "swagger-ui-bundle.js", SCRIPT),
            "start.js",
            asset("/docs/start.js", SCRIPT));
  }

  @Override
  public Surface surface() {
    return OperationsSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router.open().get("/docs", this::page).get("/docs/assets/{file}", this::asset);
  }

  private Reply page(Request request) {
    return Reply.raw(200, Map.of("Content-Type", "text/html; charset=utf-8"), page)
        .withHeader("Content-Security-Policy", POLICY);
  }

  private Reply asset(Request request) {
    var asset = assets.get(request.path("file"));
    if (asset == null) {
      throw new NotFound("File");
    }
    return asset;
  }

  private static Reply asset(String resource, String type) {
    return Reply.raw(200, Map.of("Content-Type", type), read(resource))
        .withHeader("Cache-Control", "public, max-age=3600");
  }

  private static String version() {
    try (var file =
        DocsRoutes.class.getResourceAsStream(
            "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String resource) {
    try (var file = DocsRoutes.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("Missing in the jar: " + resource);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
