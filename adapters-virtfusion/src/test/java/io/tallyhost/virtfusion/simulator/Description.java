package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The vendor's description of the API, which lies beside the project and is no part of it. */
final class Description {

  static final Path FILE = Path.of("..", "..", "shared", "virtfusion-openapi.yaml");

  private final JsonNode root;

  private Description(JsonNode root) {
    this.root = root;
  }

  static Description read() throws IOException {
    return new Description(new YAMLMapper().readTree(FILE.toFile()));
  }

  JsonNode answers(String method, String template) {
    return root.path("paths")
        .path(template)
        .path(method.toLowerCase(Locale.ROOT))
        .path("responses");
  }

  /** The first example of an answer, or nothing. */
  JsonNode example(String method, String template, int status) {
    var json =
        answers(method, template)
            .path(Integer.toString(status))
            .path("content")
            .path("application/json");
    var many = json.path("examples").elements();
    return json.has("example") || !many.hasNext()
        ? json.path("example")
        : many.next().path("value");
  }
}
