package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TwoInstancesTest {

  private static final RunningServer ONE = RunningServer.get();
  private static Product other;

  @BeforeAll
  static void startTheOther() throws Exception {
    other = ONE.anotherInstance();
  }

  @AfterAll
  static void stopTheOther() {
    other.close();
  }

  @Test
  void who_signed_in_at_one_is_known_to_the_other_until_he_signs_out() {
    var here = ONE.anybody().signIn("operator@demo.test", "demo-operator-1");
    var there = here.at(other.address());
    there.get("/api/auth/session").expect(200);
    here.post("/api/auth/logout", "").expect(200);
    there.get("/api/auth/session").expect(401);
  }

  @Test
  void a_key_revoked_at_one_is_refused_by_the_other_at_once() {
    var minted =
        ONE.operator()
            .post("/api/admin/api-keys", "{'kind':'admin','scopes':['audit.view']}")
            .expect(201);
    var there = new Api(other.address(), Map.of("Authorization", "Bearer " + minted.text("/key")));
    var first = there.get("/api/admin/audit?limit=1").expect(200);
    var here = ONE.bearer(minted.text("/key")).get("/api/admin/audit?limit=1").expect(200);
    assertThat(remaining(here)).as("one count for both").isEqualTo(remaining(first) - 1);
    ONE.operator().delete("/api/admin/api-keys/" + minted.text("/id")).expect(200);
    there.get("/api/admin/audit?limit=1").expect(401);
  }

  @Test
  void a_request_repeated_at_the_other_takes_effect_once() {
    var here = ONE.operator().with("Idempotency-Key", "two-instances");
    var body = "{'kind':'admin','name':'once','scopes':['audit.view']}";
    var first = here.post("/api/admin/api-keys", body).expect(201);
    var second = here.at(other.address()).post("/api/admin/api-keys", body).expect(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void chains_written_by_both_stay_whole() {
    for (var i = 0; i < 5; i++) {
      var body = "{'kind':'admin','scopes':['audit.view']}";
      ONE.operator().post("/api/admin/api-keys", body).expect(201);
      ONE.operator().at(other.address()).post("/api/admin/api-keys", body).expect(201);
    }
    var verdict = ONE.operator().get("/api/admin/audit/verify").expect(200);
    assertThat(verdict.text("/ok")).as(verdict.body()).isEqualTo("true");
  }

  private static int remaining(Answer answer) {
    return Integer.parseInt(answer.header("X-RateLimit-Remaining"));
  }
}
