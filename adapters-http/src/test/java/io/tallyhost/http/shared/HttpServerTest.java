package io.tallyhost.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.apikey.Authentication;
import io.tallyhost.application.apikey.Credential;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryRateCounters;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpServerTest {

  private static final TestClock CLOCK = TestClock.at("2026-11-20T12:00:00Z");
  private static final AccountId ACCOUNT = new AccountId(new RandomIds().next());
  private static final Surface THINGS =
      Surface.forSessions(
          "things",
          "/api/things",
          Set.of(KeyKind.VPS),
          problem -> Reply.json(problem.status(), Json.object("error", problem.message())));
  private static final Surface OTHERS =
      Surface.forKeys(
          "others",
          "/api/others",
          KeyKind.WHITELABEL,
          problem -> Reply.json(problem.status(), Json.object("code", problem.code())));

  private static HttpServer server;
  private static RawClient client;

  /** The things that the tests ask for. */
  private record Group(Surface surface) implements Routes {
    @Override
    public void addTo(Router router) {
      router
          .get("/mine", request -> Reply.ok(request.principal().account().value()))
          .post("/mine", request -> Reply.ok(request.principal().account().value()))
          .open()
          .get("/open/{id}", request -> Reply.ok(Json.object("id", request.path("id"))))
          .get("/origin", request -> Reply.ok(request.origin().address()))
          .get("/page", request -> Reply.ok(request.page().limit()))
          .post("/echo", request -> Reply.ok(request.body().text("name")))
          .get("/broken", HttpServerTest::broken)
          .get("/fails/{how}", HttpServerTest::failing);
    }
  }

  @BeforeAll
  static void start() {
    server =
        HttpServer.start(
            new HttpServer.Settings(
                "127.0.0.1", 0, AllowedAddresses.of(List.of("127.0.0.1", "10.0.0.0/8"))),
            new HttpServer.Parts(
                HttpServerTest::look,
                new RateLimits(new InMemoryRateCounters(), CLOCK),
                Replays.none(),
                Faults.none(),
                new RandomIds(),
                (method, route, status, milliseconds) -> {}),
            List.of(new Group(THINGS), new Group(OTHERS)));
    client = new RawClient(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Authentication look(Credential credential, Origin origin) {
    return credential.fold(
        session -> known(session.token().equals("good")),
        key -> known(key.text().map(text -> text.secretPart().equals("secret")).orElse(false)));
  }

  private static Authentication known(boolean isGood) {
    return isGood
        ? new Authentication.Authenticated(People.reseller(ACCOUNT), Optional.empty())
        : new Authentication.Unknown();
  }

  private static Reply broken(Request request) {
    throw new IllegalStateException("secret inside");
  }

  private static Reply failing(Request request) {
    switch (request.path("how")) {
      case "absent" -> throw new NotFound("Thing");
      case "conflict" -> throw new Conflict("Not now");
      default -> throw new Unavailable("Away", 7);
    }
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
        .isEqualTo("\"" + ACCOUNT.value() + "\"");
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
    CLOCK.advance(Duration.ofMinutes(2));
    var first = client.get("/api/things/mine", key);
    assertThat(first.header("X-RateLimit-Limit")).isNotEmpty();
    assertThat(first.header("X-RateLimit-Reset"))
        .isEqualTo(Long.toString(CLOCK.instant().getEpochSecond() + 60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "limit=1&limit=2"})
  void a_page_out_of_range_is_refused(String query) {
    assertThat(client.get("/api/things/page?" + query).status()).isEqualTo(400);
  }
}
