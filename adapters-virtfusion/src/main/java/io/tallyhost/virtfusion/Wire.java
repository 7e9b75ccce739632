package io.tallyhost.virtfusion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * JSON as the panel writes it: numbers may be texts, flags may be numbers, empty maps are lists.
 */
final class Wire {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Wire() {}

  static byte[] write(Map<String, Object> body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a JSON value", e);
    }
  }

  /** Empty for an empty body; anything but JSON is unreadable. */
  static JsonNode read(String body) {
    if (body.isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Unreadable("not JSON");
    }
  }

  static JsonNode object(JsonNode parent, String field) {
    var node = parent.path(field);
    if (!node.isObject()) {
      throw new Unreadable(field + " is no object");
    }
    return node;
  }

  /** The elements of a list, which must be there. */
  static Stream<JsonNode> list(JsonNode parent, String field) {
    var node = parent.path(field);
    if (!node.isArray()) {
      throw new Unreadable(field + " is no list");
    }
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** The elements of a list that may be absent. */
  static Stream<JsonNode> listIfThere(JsonNode parent, String field) {
    return StreamSupport.stream(parent.path(field).spliterator(), false);
  }

  static long number(JsonNode parent, String field) {
    var node = parent.path(field);
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    if (node.isTextual() && node.textValue().matches("-?[0-9]{1,18}")) {
      return Long.parseLong(node.textValue());
    }
    throw new Unreadable(field + " is no whole number");
  }

  static int count(JsonNode parent, String field) {
    var value = number(parent, field);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new Unreadable(field + " is out of range");
    }
    return (int) value;
  }

  static boolean flag(JsonNode parent, String field) {
    var node = parent.path(field);
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber()) {
      return node.intValue() != 0;
    }
    throw new Unreadable(field + " is no flag");
  }

  static String text(JsonNode parent, String field) {
    return textIfThere(parent, field).orElseThrow(() -> new Unreadable(field + " is no text"));
  }

  static Optional<String> textIfThere(JsonNode parent, String field) {
    return Optional.ofNullable(parent.path(field).textValue());
  }
}
