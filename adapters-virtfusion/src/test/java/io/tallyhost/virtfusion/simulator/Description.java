package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The vendor's description of the API, which lies beside the project and is no part of it. */
final class Description {

  private static final String NAME = "virtfusion-openapi.yaml";

  private final JsonNode root;

  private Description(JsonNode root) {
    this.root = root;
  }

  static Description read() throws IOException {
    return new Description(new YAMLMapper().readTree(file().orElseThrow().toFile()));
  }

  static boolean isThere() {
    return file().isPresent();
  }

  /**
   * It is not ours to pass on: whoever has it keeps it in a folder beside the project, or above.
   */
  private static Optional<Path> file() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .limit(3)
        .flatMap(Description::folders)
        .map(folder -> folder.resolve(NAME))
        .filter(Files::exists)
        .findFirst();
  }

  private static Stream<Path> folders(Path above) {
    try (var inside = Files.list(above)) {
      return inside.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException unreadable) {
      return Stream.empty();
    }
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
