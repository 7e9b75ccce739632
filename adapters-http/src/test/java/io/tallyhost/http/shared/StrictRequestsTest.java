package io.tallyhost.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not exactly right is refused, and in the words of the surface. */
final class StrictRequestsTest {

  private static HttpServer server;
  private static RawClient client;

  @BeforeAll
  static void start() {
    server = ThingsServer.start();
    client = new RawClient(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1]",
        "null",
        "{\"name\":\"a\"} x",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{'name':1}",
        "{\"name\":1}",
        "{\"name\":null}",
        "{}",
        "{\"name\":\"\\u0000\"}",
        "{\"name\":\"\\ud800\"}",
        "{\"name\":NaN}",
        "{\"name\":\"a\",}",
        "{\"name\":\"a\" /* */}",
        "{\"x\":01,\"name\":\"a\"}"
      })
  void what_is_no_proper_body_is_refused(String body) {
    var answer = client.post("/api/things/echo", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":");
  }

  @Test
  void depth_and_number_length_are_bounded() {
    assertThat(client.post("/api/things/echo", "[".repeat(40) + "]".repeat(40)).status())
        .isEqualTo(400);
    assertThat(client.post("/api/things/echo", "{\"x\":" + "1".repeat(70) + "}").status())
        .isEqualTo(400);
    assertThat(client.post("/api/things/echo", "{\"x\":1e100000000,\"name\":\"a\"}").body())
        .isEqualTo("\"a\"");
  }

  @Test
  void a_body_of_another_type_is_refused() {
    var form =
        client.send(
            "POST /api/things/echo HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 2\r\n\r\n{}");
    assertThat(form.status()).isEqualTo(415);
  }

  @Test
  void a_body_over_a_mebibyte_is_refused_with_and_without_a_length() {
    var text = "{\"name\":\"" + "a".repeat(1 << 20) + "\"}";
    assertThat(client.post("/api/things/echo", text).status()).isEqualTo(413);
    var chunk = "POST /api/things/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    var chunked = Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n";
    assertThat(client.send(chunk + chunked).status()).isEqualTo(413);
    assertThat(
            client.post("/api/things/echo", "{\"name\":\"" + "a".repeat(900_000) + "\"}").status())
        .isEqualTo(200);
  }

  @Test
  void too_long_addresses_and_headers_are_refused_in_the_words_of_the_surface() {
    assertThat(client.get("/api/things/" + "a".repeat(20_000)).status()).isEqualTo(414);
    var headers = client.get("/api/things/open/1", "X-Long: " + "a".repeat(20_000));
    assertThat(headers.status()).isEqualTo(431);
    assertThat(headers.body()).startsWith("{\"error\":");
    assertThat(headers.header("X-Request-Id")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/things/open/%2e%2e", "/api/things/open/a%2fb", "/api/things/../open",
            "/api/things/%00",
        "/api/things/open/%zz", "/api/things//open/1", "/api/things/open;a=1/1",
            "/api/things/open/%c0%af"
      })
  void an_ambiguous_address_is_refused(String path) {
    var answer = client.get(path);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).matches("\\{\"(error|code)\":.*}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "limit=1&limit=2"})
  void a_page_out_of_range_is_refused(String query) {
    assertThat(client.get("/api/things/page?" + query).status()).isEqualTo(400);
  }
}
