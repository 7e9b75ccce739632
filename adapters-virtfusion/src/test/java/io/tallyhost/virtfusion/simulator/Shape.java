package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares the shape of an answer with that of an example: names and kinds, never values. */
final class Shape {

  /** Maps with keys of their own, and parts that depend on a server's state. */
  private static final Set<String> FREE =
      Set.of("cpuFlags", "hyperv", "os", "remoteState", "actions", "primaryActions", "exception");

  /** Told in an answer to a build only, or in newer versions only. */
  private static final Set<String> EXTRA = Set.of("decryptedPassword", "secondaryInterfaces");

  private final List<String> differences = new ArrayList<>();

  static List<String> differences(JsonNode answer, JsonNode example) {
    var shape = new Shape();
    shape.compare("", answer, example);
    return shape.differences;
  }

  private void compare(String at, JsonNode answer, JsonNode example) {
    if (answer.isNull() || example.isNull() || isEmptyMap(answer, example)) {
      return;
    }
    if (!kind(answer).equals(kind(example))) {
      differences.add(at + " is " + kind(answer) + ", not " + kind(example));
    } else if (answer.isObject()) {
      compareFields(at, answer, example);
    } else if (answer.isArray() && !answer.isEmpty() && !example.isEmpty()) {
      compare(at + "[]", answer.get(0), example.get(0));
    }
  }

  private void compareFields(String at, JsonNode answer, JsonNode example) {
    for (var field : answer.properties()) {
      var name = field.getKey();
      if (example.has(name)) {
        if (!FREE.contains(name)) {
          compare(at + "." + name, field.getValue(), example.path(name));
        }
      } else if (!EXTRA.contains(name)) {
        differences.add(at + "." + name + " is unknown");
      }
    }
    if (at.equals(".data") || at.equals(".data[]") || at.isEmpty()) {
      example
          .properties()
          .forEach(
              field -> {
                if (!answer.has(field.getKey())) {
                  differences.add(at + "." + field.getKey() + " is missing");
                }
              });
    }
  }

  /** An empty map is written as an empty list. */
  private static boolean isEmptyMap(JsonNode one, JsonNode other) {
    return one.isContainerNode()
        && other.isContainerNode()
        && one.isArray() != other.isArray()
        && (one.isEmpty() || other.isEmpty());
  }

  private static String kind(JsonNode node) {
    return node.isNumber() ? "number" : node.getNodeType().name();
  }
}
