package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody who talks to the server over HTTP. Every JSON answer is held against the OpenAPI
 * document of its surface, when there is one.
 */
public final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String address;
  private final Map<String, String> headers;

  Api(String address, Map<String, String> headers) {
    this.address = address;
    this.headers = Map.copyOf(headers);
  }

  /** The same caller with another header besides. */
  public Api with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Api(address, more);
  }

  /** What it sends under that name, or an empty text. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The same caller, asking another instance. */
  public Api at(String otherAddress) {
    return new Api(otherAddress, headers);
  }

  public Answer get(String path) {
    return send("GET", path, "");
  }

  public Answer delete(String path) {
    return send("DELETE", path, "");
  }

  /** Posts JSON as it stands; single quotes may be used for double ones. */
  public Answer post(String path, String json) {
    return send("POST", path, json.replace('\'', '"'));
  }

  public Answer put(String path, String json) {
    return send("PUT", path, json.replace('\'', '"'));
  }

  public Answer patch(String path, String json) {
    return send("PATCH", path, json.replace('\'', '"'));
  }

  /** Whatever it is; an empty body is none. */
  public Answer send(String method, String path, String body) {
    var answer = sent(method, path, body);
    OpenApiCheck.check(method, path, answer);
    return answer;
  }

  /** As {@link #send}, but the answer is not held against any document. */
  Answer unchecked(String method, String path, String body) {
    return sent(method, path, body);
  }

  public Api signIn(String login, String password) {
    var body = MAPPER.createObjectNode().put("login", login).put("password", password);
    var answer = send("POST", "/api/auth/login", body.toString());
    assertThat(answer.status()).as("signing in as %s: %s", login, answer.body()).isEqualTo(200);
    return with("Cookie", answer.header("Set-Cookie").split(";", 2)[0]);
  }

  private Answer sent(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    try {
      var response =
          CLIENT.send(request.method(method, publisher).build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
