package io.tallyhost.http.panel;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** /assets: the style sheet, the scripts and the pictures, from the jar. */
public final class Assets implements PanelRoutes {

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";
  private static final Pattern COLOR = Pattern.compile("[0-9a-f]{6}");
  private static final Map<String, Reply> FILES = files();

  /** Changes with the files, so that browsers may keep each for ever. */
  static final String VERSION = version();

  @Override
  public void addTo(Router router) {
    router
        .open()
        .get("/assets/{version}/{file}", this::file)
        .get("/assets/brand/{color}/style.css", Assets::brand);
  }

  private Reply file(Request request) {
    var file = FILES.get(request.path("file"));
    if (file == null) {
      throw new NotFound("File");
    }
    return file;
  }

  // A reseller's colour, as a style sheet of its own: pages hold no styles.
  private static Reply brand(Request request) {
    var color = request.path("color").toLowerCase(Locale.ROOT);
    if (!COLOR.matcher(color).matches()) {
      throw new NotFound("File");
    }
    return Reply.text(200, STYLE, ":root{--brand:#%s}".formatted(color))
        .withHeader("Cache-Control", FOREVER);
  }

  private static Map<String, Reply> files() {
    var htmx = "/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js";
    return Map.of(
        "panel.css",
        file("/io/tallyhost/http/panel/panel.css", STYLE),
        "panel.js",
        file("/io/tallyhost/http/panel/panel.js", SCRIPT),
        "icons.svg",
        file("/io/tallyhost/http/panel/icons.svg", "image/svg+xml"),
        "favicon.svg",
        file("/io/tallyhost/http/panel/favicon.svg", "image/svg+xml"),
        "htmx.js",
        file(htmx, SCRIPT));
  }

  private static Reply file(String resource, String type) {
    return Reply.raw(200, Map.of("Content-Type", type), read(resource))
        .withHeader("Cache-Control", FOREVER);
  }

  private static String version() {
    var all = new StringBuilder();
    new TreeMap<>(FILES)
        .values()
        .forEach(file -> all.append(new String(file.body(), StandardCharsets.ISO_8859_1)));
    return TokenHash.of(all.toString()).hex().substring(0, 12);
  }

  private static String htmxVersion() {
    try (var file =
        Assets.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String resource) {
    try (var file = Assets.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("Missing in the jar: " + resource);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
