package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the documents, one after the other: what is sent, and what comes back, field by
 * field and type by type. {@code $text}, {@code $whole} and {@code $flag} stand for any value of
 * that type, {@code $some} for a value that later steps use, {@code "...": true} for more fields.
 */
final class ReplayTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final RunningServer server = RunningServer.get();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, Api> callers = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"000", "003"})
  void every_example_is_answered_as_the_document_shows(String document) throws IOException {
    known.put("$name", Somebody.name());
    known.put("$other", Somebody.reseller("").username());
    known.put("$owner", Somebody.reseller("").username());
    callers.put("operator", server.operator());
    callers.put("nobody", server.anybody());
    callers.put("admin", key("'kind':'accounts','scopes':['accounts:admin']"));
    for (var step : steps(document)) {
      replay(step);
    }
  }

  private void replay(JsonNode step) {
    var name = step.at("/does").asText();
    var body = step.has("body") ? filled(step.get("body").toString()) : "";
    var caller = Objects.requireNonNull(callers.get(step.at("/as").asText()), name);
    var answer = caller.send(step.at("/method").asText(), filled(step.at("/path").asText()), body);
    assertThat(answer.status())
        .as("%s: %s", name, answer.body())
        .isEqualTo(step.at("/status").asInt());
    same(name, step.get("answer"), answer.json());
    step.at("/headers").forEach(header -> assertThat(answer.header(header.asText())).isNotEmpty());
    remember(step, answer);
  }

  private void remember(JsonNode step, Answer answer) {
    if (step.has("caller")) {
      callers.put(step.get("caller").asText(), server.bearer(answer.text("/key")));
    }
    step.at("/keeps")
        .properties()
        .forEach(kept -> known.put(kept.getKey(), answer.text(kept.getValue().asText())));
  }

  private void same(String where, JsonNode expected, JsonNode actual) {
    if (expected.isTextual() && isAnyOf(expected.asText(), actual)) {
      return;
    }
    assertThat(actual.getNodeType()).as(where).isEqualTo(expected.getNodeType());
    if (expected.isObject()) {
      sameFields(where, expected, actual);
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(where).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        same(where + "/" + i, expected.get(i), actual.get(i));
      }
    } else {
      assertThat(actual.asText()).as(where).isEqualTo(filled(expected.asText()));
    }
  }

  private void sameFields(String where, JsonNode expected, JsonNode actual) {
    for (var field : expected.properties()) {
      if (!field.getKey().equals("...")) {
        assertThat(actual.has(field.getKey())).as(where + "/" + field.getKey()).isTrue();
        same(where + "/" + field.getKey(), field.getValue(), actual.get(field.getKey()));
      }
    }
    if (!expected.has("...")) {
      assertThat(actual.size()).as("%s: %s", where, actual).isEqualTo(expected.size());
    }
  }

  private static boolean isAnyOf(String type, JsonNode actual) {
    return switch (type) {
      case "$text" -> actual.isTextual() && !actual.asText().isEmpty();
      case "$whole" -> actual.isIntegralNumber();
      case "$flag" -> actual.isBoolean();
      case "$list" -> actual.isArray();
      case "$event" -> actual.asText().matches("ev_.+");
      case "$key" -> actual.asText().matches("vfc_live_.+");
      default -> false;
    };
  }

  private String filled(String text) {
    var filled = text;
    for (var one : known.entrySet()) {
      filled = filled.replace(one.getKey(), one.getValue());
    }
    return filled;
  }

  private Api key(String asked) {
    var minted = server.operator().post("/api/admin/api-keys", "{" + asked + "}").expect(201);
    return server.bearer(minted.text("/key"));
  }

  private static JsonNode steps(String document) throws IOException {
    var name = "/replays/" + document + ".json";
    try (var file = Objects.requireNonNull(ReplayTest.class.getResourceAsStream(name), name)) {
      return MAPPER.readTree(file);
    }
  }
}
