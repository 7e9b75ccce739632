package io.tallyhost.http.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The descriptions of all surfaces as one document. Each surface names its components as it likes;
 * here they get the surface's name in front, so that two of them may have an {@code Error}.
 */
public final class OpenApi {

  private static final List<String> FILES =
      List.of(
          "operations",
          "access",
          "resellers",
          "invoicing",
          "payments",
          "billing",
          "explain",
          "admin",
          "provisioning",
          "vps",
          "partner",
          "whitelabel",
          "products",
          "catalogue",
          "sales",
          "support",
          "accounts",
          "notices",
          "webhooks",
          "reconciliation");
  private static final String COMPONENTS = "#/components/";

  private OpenApi() {}

  /** The whole document. */
  public static ObjectNode document() {
    var document = new ObjectMapper().createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Tallyhost")
        .put("version", "1")
        .put("description", "Billing for hosting resellers, in five dialects.");
    document.putArray("servers").addObject().put("url", "/");
    document.putArray("tags");
    document.putObject("paths");
    document.putObject("components");
    FILES.forEach(name -> add(document, name));
    return document;
  }

  private static void add(ObjectNode document, String name) {
    try (var file = OpenApi.class.getResourceAsStream("/openapi/" + name + ".yaml")) {
      if (file != null) {
        merge(document, name, new YAMLMapper().readTree(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("openapi/" + name + ".yaml", e);
    }
  }

  private static void merge(ObjectNode document, String name, JsonNode surface) {
    var paths = (ObjectNode) document.get("paths");
    surface
        .path("paths")
        .properties()
        .forEach(
            path ->
                paths
                    .withObjectProperty(path.getKey())
                    .setAll((ObjectNode) renamed(path.getValue(), name)));
    ((ArrayNode) document.get("tags")).addAll((ArrayNode) surface.withArray("tags"));
    var components = (ObjectNode) document.get("components");
    surface
        .path("components")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .properties()
                    .forEach(
                        one ->
                            components
                                .withObjectProperty(kind.getKey())
                                .set(name + "_" + one.getKey(), renamed(one.getValue(), name))));
  }

  private static JsonNode renamed(JsonNode node, String name) {
    if (node instanceof ObjectNode object) {
      var copy = object.objectNode();
      object
          .properties()
          .forEach(
              field ->
                  copy.set(
                      field.getKey(),
                      field.getKey().equals("security")
                          ? security(field.getValue(), name)
                          : renamed(field.getValue(), name)));
      return copy;
    }
    if (node instanceof ArrayNode list) {
      var copy = list.arrayNode();
      list.forEach(item -> copy.add(renamed(item, name)));
      return copy;
    }
    return node.isTextual() && node.textValue().startsWith(COMPONENTS) ? ref(node, name) : node;
  }

  private static TextNode ref(JsonNode node, String name) {
    var parts = node.textValue().substring(COMPONENTS.length()).split("/", 2);
    return TextNode.valueOf(COMPONENTS + parts[0] + "/" + name + "_" + parts[1]);
  }

  // Schemes of sign-in are referred to by bare names.
  private static JsonNode security(JsonNode requirements, String name) {
    var copy = requirements.isArray() ? ((ArrayNode) requirements).arrayNode() : null;
    if (copy == null) {
      return requirements;
    }
    requirements.forEach(
        requirement ->
            requirement
                .properties()
                .forEach(
                    scheme ->
                        copy.addObject().set(name + "_" + scheme.getKey(), scheme.getValue())));
    return copy;
  }
}
