package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the server said. */
public final class Answer {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final int status;
  private final HttpHeaders headers;
  private final byte[] bytes;

  Answer(int status, HttpHeaders headers, byte[] bytes) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes.clone();
  }

  public int status() {
    return status;
  }

  /** The header's value, or an empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public boolean isJson() {
    return header("Content-Type").startsWith("application/json");
  }

  public JsonNode json() {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(body(), e);
    }
  }

  /** What stands at a place: {@code /items/0/id}. */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The text at a place; fails where there is none. */
  public String text(String pointer) {
    var node = at(pointer);
    assertThat(node.isValueNode()).as("%s in %s", pointer, body()).isTrue();
    return node.asText();
  }

  /** The same answer, if it has this status. */
  public Answer expect(int wanted) {
    assertThat(status).as("%s", body()).isEqualTo(wanted);
    return this;
  }

  @Override
  public String toString() {
    return status + " " + body();
  }
}
