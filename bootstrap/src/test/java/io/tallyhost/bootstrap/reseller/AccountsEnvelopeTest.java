package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a key is answered: the rate limit stands beside it, and a refusal in the envelope. */
final class AccountsEnvelopeTest {

  private static final String BASE = "/api/v1/resellers/";

  private final RunningServer server = RunningServer.get();

  @Test
  void every_refusal_comes_in_the_envelope_with_the_rate_limit_beside_it() {
    var admin = key("accounts:admin", "");
    var name = Somebody.reseller("").username();
    refused(admin.post(BASE, "{"), 400, "VALIDATION_ERROR");
    refused(
        admin.post(BASE, "{'username':'a b','email':'a@b.test','password':'12345678'}"),
        400,
        "VALIDATION_ERROR");
    refused(admin.get(BASE + "no-such-reseller"), 404, "NOT_FOUND");
    refused(
        admin.post(BASE, Somebody.body(name, "").replace(",'force_password_change':false", "")),
        409,
        "CONFLICT");
    refused(admin.put(BASE + name + "/limits", "{'max_users':-2}"), 400, "VALIDATION_ERROR");
    refused(
        admin.put(BASE + name + "/limits", "{'max_users':9223372036854775808}"),
        400,
        "VALIDATION_ERROR");
    refused(admin.put(BASE + name + "/limits", "{'max_cats':1}"), 400, "VALIDATION_ERROR");
    refused(key("accounts:read", "").put(BASE + name + "/limits", "{}"), 403, "FORBIDDEN");
  }

  @Test
  void what_is_no_route_of_it_is_told_in_the_envelope_before_anybody_asks_for_a_key() {
    var unknown = server.anybody().get(BASE + "somebody/nothing").expect(404);
    assertThat(unknown.text("/code")).isEqualTo("NOT_FOUND");
    var wrongMethod = server.anybody().patch(BASE + "somebody", "{}");
    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.header("Allow")).contains("GET");
    assertThat(wrongMethod.text("/success")).isEqualTo("false");
  }

  @Test
  void strangers_are_counted_by_address_and_cost_no_key_anything() {
    var mine = key("accounts:read", ",'rate_limit':3");
    assertThat(remaining(mine.get(BASE).expect(200))).isEqualTo(2);
    var strangers =
        List.of(
            server.anybody().get(BASE + "somebody/nothing").expect(404),
            mine.get(BASE + "somebody/nothing").expect(404),
            server.anybody().patch(BASE + "somebody", "{}"),
            server.anybody().get(BASE).expect(401),
            server.bearer("thk_live_nobodys").get(BASE).expect(401));
    strangers.forEach(AccountsEnvelopeTest::limited);
    assertThat(strangers).extracting(it -> it.header("X-RateLimit-Limit")).containsOnly("1200");
    assertThat(strangers).allSatisfy(it -> assertThat(remaining(it)).isLessThan(1200));
    assertThat(remaining(mine.get(BASE).expect(200))).isGreaterThanOrEqualTo(1);
  }

  @Test
  void usernames_that_are_taken_by_routes_or_look_alike_are_refused() {
    var admin = key("accounts:admin", "");
    for (var name :
        new String[] {
          "dashboard",
          "transfer-user",
          "new",
          "admin",
          "me",
          "Partner",
          "p\u0430rtner",
          "ab",
          "-ab",
          "a".repeat(33)
        }) {
      var asked = "{'username':'%s','email':'x@y.test','password':'12345678'}".formatted(name);
      refused(admin.post(BASE, asked), 400, "VALIDATION_ERROR");
    }
  }

  @Test
  void one_request_too_many_is_429_and_says_when_to_come_again() {
    var hasty = key("accounts:read", ",'rate_limit':2");
    assertThat(hasty.get(BASE).expect(200).header("X-RateLimit-Remaining")).isEqualTo("1");
    assertThat(hasty.get(BASE).expect(200).header("X-RateLimit-Remaining")).isEqualTo("0");
    var refused = hasty.get(BASE);
    refused(refused, 429, "RATE_LIMITED");
    assertThat(refused.header("Retry-After")).matches("[0-9]{1,2}");
    assertThat(refused.header("X-RateLimit-Limit")).isEqualTo("2");
    assertThat(Long.parseLong(refused.header("X-RateLimit-Reset"))).isGreaterThan(1_700_000_000L);
  }

  @Test
  void sixty_a_minute_unless_somebody_said_otherwise() {
    var answer = key("accounts:read", "").get(BASE).expect(200);
    assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("60");
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.text("/success")).isEqualTo("false");
    assertThat(answer.text("/code")).isEqualTo(code);
    assertThat(answer.text("/status")).isEqualTo(Integer.toString(status));
    assertThat(answer.text("/error")).isNotEmpty();
    assertThat(answer.text("/message")).isNotEmpty();
    limited(answer);
  }

  private static int remaining(Answer answer) {
    return Integer.parseInt(answer.header("X-RateLimit-Remaining"));
  }

  private static void limited(Answer answer) {
    for (var header : new String[] {"Limit", "Remaining", "Reset"}) {
      assertThat(answer.header("X-RateLimit-" + header)).as(header).matches("[0-9]+");
    }
  }

  private Api key(String scope, String more) {
    var asked =
        "{'kind':'accounts','owner_email':'operator@demo.test','scopes':['%s']%s}"
            .formatted(scope, more);
    return server.bearer(
        server.operator().post("/api/admin/api-keys", asked).expect(201).text("/key"));
  }
}
