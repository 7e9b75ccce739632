package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** An answer in which every value is of another type than it should be. */
final class Twisted {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Twisted() {}

  static String of(String json) {
    try {
      return json.isBlank() ? json : MAPPER.writeValueAsString(twist(MAPPER.readTree(json)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON", e);
    }
  }

  private static JsonNode twist(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var twisted = MAPPER.createObjectNode();
      object.properties().forEach(it -> twisted.set(it.getKey(), twist(it.getValue())));
      return twisted;
    }
    return node.isTextual() ? IntNode.valueOf(7) : TextNode.valueOf("seven");
  }
}
