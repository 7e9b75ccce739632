package io.tallyhost.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AccessTest {

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();

  @Test
  void the_operator_signs_in_and_is_told_who_he_is() {
    var session = operator.get("/api/auth/session").expect(200);
    assertThat(session.text("/account/kind")).isEqualTo("operator");
    assertThat(session.text("/force_password_change")).isEqualTo("false");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_look_the_same() {
    var wrong = "{'login':'operator@demo.test','password':'wrong-password'}";
    var unknown = "{'login':'nobody@demo.test','password':'wrong-password'}";
    assertThat(server.anybody().post("/api/auth/login", wrong).expect(401).body())
        .isEqualTo(server.anybody().post("/api/auth/login", unknown).expect(401).body());
  }

  @Test
  void a_session_ends_on_the_server() {
    var other = server.anybody().signIn("operator@demo.test", "demo-operator-1");
    other.get("/api/auth/session").expect(200);
    assertThat(other.post("/api/auth/logout", "").expect(200).header("Set-Cookie"))
        .contains("Max-Age=0");
    other.get("/api/auth/session").expect(401);
  }

  @Test
  void a_key_is_shown_once_works_and_ends_when_revoked() {
    var minted =
        operator
            .post("/api/admin/api-keys", "{'kind':'admin','name':'robot','scopes':['admin:*']}")
            .expect(201);
    var robot = server.bearer(minted.text("/key"));
    var listed = robot.get("/api/admin/api-keys").expect(200);
    assertThat(listed.body()).contains(minted.text("/id")).doesNotContain(minted.text("/key"));
    assertThat(listed.header("X-RateLimit-Limit")).isEqualTo("60");
    operator.delete("/api/admin/api-keys/" + minted.text("/id")).expect(200);
    robot.get("/api/admin/api-keys").expect(401);
  }

  @Test
  void a_rotated_key_has_another_secret_at_once() {
    var minted =
        operator
            .post("/api/admin/api-keys", "{'kind':'admin','scopes':['audit.view']}")
            .expect(201);
    var rotated =
        operator.post("/api/admin/api-keys/" + minted.text("/id") + "/rotate", "").expect(200);
    server.bearer(minted.text("/key")).get("/api/admin/audit").expect(401);
    server.bearer(rotated.text("/key")).get("/api/admin/audit?limit=1").expect(200);
    server.bearer(rotated.text("/key")).get("/api/admin/clock").expect(403);
  }

  @Test
  void a_repeated_request_gets_the_first_answer_byte_for_byte() {
    var once = operator.with("Idempotency-Key", "mint-" + System.nanoTime());
    var body = "{'kind':'admin','scopes':['audit.view']}";
    var first = once.post("/api/admin/api-keys", body).expect(201);
    var second = once.post("/api/admin/api-keys", body).expect(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    once.post("/api/admin/api-keys", "{'kind':'admin','scopes':['audit.view','clock.view']}")
        .expect(422);
  }

  @Test
  void bad_input_names_its_field() {
    var answer = operator.post("/api/admin/api-keys", "{'kind':'nothing','scopes':['x']}");
    assertThat(answer.expect(400).text("/field")).isEqualTo("kind");
    assertThat(operator.post("/api/admin/api-keys", "{}").expect(400).text("/field"))
        .isEqualTo("scopes");
    operator.delete("/api/admin/api-keys/nonsense").expect(404);
    server.anybody().get("/api/admin/api-keys").expect(401);
  }

  @Test
  void the_audit_names_what_was_done_and_verifies() {
    operator.post("/api/admin/api-keys", "{'kind':'admin','scopes':['audit.view']}").expect(201);
    var audit = operator.get("/api/admin/audit?action=api_keys.create&limit=1").expect(200);
    assertThat(audit.text("/items/0/action")).isEqualTo("api_keys.create");
    var verdict = operator.get("/api/admin/audit/verify").expect(200);
    assertThat(verdict.text("/ok")).as(verdict.body()).isEqualTo("true");
  }

  @Test
  void the_clock_runs_on_from_where_it_is_put_and_only_forward() {
    var before = Instant.parse(operator.get("/api/admin/clock").expect(200).text("/now"));
    operator.post("/api/admin/clock", "{'advance_seconds':3600}").expect(200);
    var after = Instant.parse(operator.get("/api/admin/clock").text("/now"));
    assertThat(after).isAfterOrEqualTo(before.plusSeconds(3600));
    operator.post("/api/admin/clock", "{'set':'" + before + "'}").expect(400);
    operator.post("/api/admin/clock", "{'advance_seconds':-1}").expect(400);
    operator.post("/api/admin/clock", "{}").expect(400);
  }

  @Test
  void health_and_metrics_are_there_for_this_machine_only() {
    server.anybody().get("/health/live").expect(200);
    var ready = server.anybody().get("/health/ready").expect(200);
    assertThat(ready.text("/checks/database")).isEqualTo("ok");
    assertThat(ready.text("/checks/migrations")).isEqualTo("ok");
    assertThat(ready.text("/checks/hypervisor")).isEqualTo("ok");
    assertThat(server.anybody().get("/metrics").expect(200).body())
        .contains("tallyhost_http_requests_seconds_count", "hikaricp_connections");
    server.anybody().with("X-Forwarded-For", "203.0.113.9").get("/metrics").expect(403);
    operator.with("X-Forwarded-For", "203.0.113.9").get("/metrics").expect(200);
  }

  @Test
  void the_description_can_be_read_as_a_page_under_a_strict_policy() {
    var page = server.anybody().get("/docs").expect(200);
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self';");
    assertThat(server.anybody().get("/docs/assets/swagger-ui-bundle.js").expect(200).bytes())
        .hasSizeGreaterThan(100_000);
    server.anybody().get("/docs/assets/start.js").expect(200);
    server.anybody().get("/docs/assets/pom.xml").expect(404);
  }
}
