package io.tallyhost.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, and what they are told. */
final class HttpServerTest {

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

  @Test
  void every_answer_carries_the_request_id_and_keeps_a_good_one() {
    assertThat(client.get("/api/things/open/1", "X-Request-Id: abc-1.2_3").header("X-Request-Id"))
        .isEqualTo("abc-1.2_3");
    assertThat(client.get("/api/things/open/1", "X-Request-Id: no spaces").header("X-Request-Id"))
        .matches("c[0-9a-z]{24}");
    assertThat(client.get("/nowhere").header("X-Request-Id")).matches("c[0-9a-z]{24}");
  }

  @Test
  void an_unknown_path_is_not_found_in_the_words_of_its_surface() {
    var things = client.get("/api/things/nothing");
    assertThat(things.status()).isEqualTo(404);
    assertThat(things.body()).isEqualTo("{\"error\":\"Not found\"}");
    assertThat(client.get("/api/others/nothing").body()).isEqualTo("{\"code\":\"not_found\"}");
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    var answer = client.send("DELETE /api/things/open/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(answer.body()).isEqualTo("{\"error\":\"Method not allowed\"}");
  }

  @Test
  void options_names_the_methods_and_head_answers_without_a_body() {
    var options = client.send("OPTIONS /api/things/mine HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    var head = client.send("HEAD /api/things/open/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(client.send("HEAD /api/things/mine HTTP/1.1\r\nHost: x\r\n\r\n").status())
        .isEqualTo(401);
    assertThat(head.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void our_own_failure_says_nothing_about_itself() {
    var answer = client.get("/api/things/broken");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"error\":\"Internal server error\"}");
  }

  @ParameterizedTest
  @CsvSource({"absent,404,Thing not found", "conflict,409,Not now", "away,503,Away"})
  void exceptions_become_answers(String how, int status, String message) {
    var answer = client.get("/api/things/fails/" + how);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
    assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "7" : "");
  }

  @Test
  void only_a_good_credential_of_the_right_kind_is_let_in() {
    assertThat(client.get("/api/things/mine").status()).isEqualTo(401);
    assertThat(client.get("/api/things/mine", "Cookie: next-auth.session-token=bad").status())
        .isEqualTo(401);
    assertThat(client.get("/api/things/mine", "Cookie: next-auth.session-token=good").status())
        .isEqualTo(200);
    assertThat(
            client
                .get("/api/things/mine", "Cookie: __Secure-next-auth.session-token=good")
                .status())
        .isEqualTo(200);
    var key = "thk_live_" + "a".repeat(16) + "secret";
    assertThat(client.get("/api/things/mine", "Authorization: Bearer " + key).body())
        .isEqualTo("\"" + ThingsServer.ACCOUNT.value() + "\"");
    assertThat(client.get("/api/others/mine", "Authorization: Bearer " + key).status())
        .isEqualTo(401);
    assertThat(
            client.get("/api/others/mine", "X-API-Key: rpk_a", "X-API-Secret: rps_secret").status())
        .isEqualTo(200);
  }

  @Test
  void a_change_that_rests_on_a_cookie_must_come_from_our_own_site() {
    var cookie = "Cookie: next-auth.session-token=good";
    assertThat(client.post("/api/things/mine", "", cookie).status()).isEqualTo(200);
    assertThat(client.post("/api/things/mine", "", cookie, "Sec-Fetch-Site: cross-site").status())
        .isEqualTo(403);
    assertThat(client.post("/api/things/mine", "", cookie, "Origin: https://evil.test").status())
        .isEqualTo(403);
    assertThat(client.post("/api/things/mine", "", cookie, "Origin: null").status()).isEqualTo(403);
    assertThat(client.post("/api/things/mine", "", cookie, "Origin: http://x").status())
        .isEqualTo(200);
  }

  @Test
  void a_proxy_is_believed_only_as_far_as_it_is_trusted() {
    assertThat(client.get("/api/things/origin").body()).isEqualTo("\"127.0.0.1\"");
    assertThat(
            client.get("/api/things/origin", "X-Forwarded-For: 1.1.1.1, 2.2.2.2, 10.0.0.1").body())
        .isEqualTo("\"2.2.2.2\"");
  }

  @Test
  void a_key_has_sixty_requests_a_minute() {
    var key = "Authorization: Bearer thk_live_" + "b".repeat(16) + "secret";
    ThingsServer.CLOCK.advance(Duration.ofMinutes(2));
    var first = client.get("/api/things/mine", key);
    assertThat(first.header("X-RateLimit-Limit")).isNotEmpty();
    assertThat(first.header("X-RateLimit-Reset"))
        .isEqualTo(Long.toString(ThingsServer.CLOCK.instant().getEpochSecond() + 60));
  }
}
