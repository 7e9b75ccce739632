package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.tallyhost.http.operations.OpenApi;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds answers against the document that promises them. */
final class OpenApiCheck {

  private static final ObjectNode DOCUMENT = OpenApi.document();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(Dialects.getDraft202012());
  private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private OpenApiCheck() {}

  static void check(String method, String path, Answer answer) {
    if (answer.isJson()) {
      operation(method, path.split("\\?", 2)[0])
          .ifPresent(operation -> check(method + " " + path, operation, answer));
    }
  }

  /** Everything that is described: {@code GET /api/admin/audit}. */
  static Set<String> described() {
    var described = new TreeSet<String>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return described;
  }

  private static void check(String request, JsonNode operation, Answer answer) {
    var responses = operation.path("responses");
    var status = Integer.toString(answer.status());
    var promised = responses.has(status) ? responses.get(status) : responses.path("default");
    assertThat(promised.isMissingNode())
        .as("%s answered %s, which is not described: %s", request, status, answer.body())
        .isFalse();
    var schema = resolved(promised).at("/content/application~1json/schema");
    if (!schema.isMissingNode()) {
      var errors = schema(schema).validate(answer.json());
      assertThat(errors).as("%s answered %s", request, answer).isEmpty();
    }
  }

  private static Optional<JsonNode> operation(String method, String path) {
    return DOCUMENT.get("paths").properties().stream()
        .filter(entry -> pattern(entry.getKey()).matcher(path).matches())
        // The literal path counts before the one with names in it.
        .min(Comparator.comparingInt(entry -> entry.getKey().split("\\{", -1).length))
        .map(entry -> entry.getValue().get(method.toLowerCase(Locale.ROOT)));
  }

  private static Pattern pattern(String template) {
    var quoted = new StringBuilder();
    for (var part : template.split("\\{[^}]+}", -1)) {
      quoted.append(quoted.isEmpty() ? "" : "[^/]+").append(Pattern.quote(part));
    }
    return Pattern.compile(quoted + "/?");
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").textValue().substring(1)) : node;
  }

  private static Schema schema(JsonNode schema) {
    return KNOWN.computeIfAbsent(
        schema.toString(),
        text -> {
          var whole = JsonNodeFactory.instance.objectNode();
          whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
          whole.set("components", DOCUMENT.get("components"));
          whole.putArray("allOf").add(schema);
          return SCHEMAS.getSchema(whole);
        });
  }
}
