package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request as the routes see it: what stood in the path, the query and the body. */
record Call(List<String> ids, URI uri, String text) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  long id(int position) {
    var text = ids.get(position);
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.absent("record");
    }
    return Long.parseLong(text);
  }

  String word(int position) {
    return URLDecoder.decode(ids.get(position).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  Optional<String> query(String name) {
    var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    for (var pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        var value = pair.substring(name.length() + 1);
        return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  int queryNumber(String name, int otherwise) {
    return query(name)
        .filter(it -> it.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  /** The value of a field, if it is a number or a text that is one. */
  OptionalLong numberIfThere(String field) {
    var node = body().path(field);
    var digits = node.isIntegralNumber() || node.isTextual() ? node.asText() : "";
    return digits.matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  long number(String field) {
    return numberIfThere(field)
        .orElseThrow(() -> Refusal.invalid("The " + field + " field is required."));
  }

  long number(String field, long least, long most) {
    var value = number(field);
    if (value < least || value > most) {
      throw Refusal.invalid("The %s must be between %d and %d.".formatted(field, least, most));
    }
    return value;
  }

  String required(String field) {
    return Optional.ofNullable(body().path(field).textValue())
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> Refusal.invalid("The " + field + " field is required."));
  }

  /** An empty body and an empty list are as good as an empty object. */
  JsonNode body() {
    try {
      return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("The body is not JSON.");
    }
  }
}
