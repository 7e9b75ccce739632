package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What is sent back: a status, a media type and a text. */
record Answer(int status, String mediaType, String text) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String JSON = "application/json";

  static Answer json(int status, Object body) {
    try {
      return new Answer(status, JSON, MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a JSON value", e);
    }
  }

  static Answer data(int status, Object data) {
    return json(status, Map.of("data", data));
  }

  static Answer empty(int status) {
    return new Answer(status, JSON, "");
  }

  /** The shape of newer errors. */
  static Answer errors(int status, String sentence) {
    return json(status, Map.of("errors", List.of(sentence)));
  }

  /** The shape of older errors. */
  static Answer msg(int status, String sentence) {
    return json(status, Map.of("msg", sentence));
  }

  static Answer unauthorized() {
    return new Answer(401, "application/octet-stream", "401 Unauthorized");
  }

  static Answer page(int status) {
    return new Answer(
        status, "text/html", "<!DOCTYPE html><html><body><h1>Back soon</h1></body></html>");
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
