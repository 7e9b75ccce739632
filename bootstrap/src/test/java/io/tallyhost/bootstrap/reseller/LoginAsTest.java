package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** In somebody else's name: for a reason, with both names in the audit, and with an end. */
final class LoginAsTest {

  private static final String PASSWORDS = "{'current':'%s','new':'another-password'}";

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();
  private final Somebody reseller = Somebody.reseller("");

  @Test
  void whoever_acts_for_another_is_named_and_sees_that_ones_things_until_the_end() {
    var acting = actingAs(reseller.path("/login-as"), "{'reason':'ticket 4711'}");
    var who = acting.get("/api/auth/session").expect(200);
    assertThat(who.text("/account/id")).isEqualTo(reseller.id());
    assertThat(who.text("/impersonated_by"))
        .isEqualTo(entry("identity.impersonate").get("actor_id").asText());
    assertThat(entry("identity.impersonate").at("/after/reason").asText()).isEqualTo("ticket 4711");

    acting
        .post("/api/admin/customers", "{'email':'%s@c.test'}".formatted(Somebody.name()))
        .expect(201);
    assertThat(entry("customers.create").get("impersonator_id").asText())
        .isEqualTo(who.text("/impersonated_by"));

    acting.post("/api/auth/logout", "").expect(200);
    acting.get("/api/auth/session").expect(401);
    assertThat(entry("identity.sign_out").get("impersonator_id").asText())
        .isEqualTo(who.text("/impersonated_by"));
    reseller.api().get("/api/auth/session").expect(200);
  }

  @Test
  void whoever_acts_for_another_gets_no_further() {
    var sub = Somebody.createdBy(reseller.api(), "");
    var acting = actingAs(reseller.path("/login-as"), "");
    acting.post("/api/auth/password", PASSWORDS.formatted(Somebody.PASSWORD)).expect(403);
    acting.post("/api/admin/api-keys", "{'kind':'vps','scopes':['vps:read']}").expect(403);
    acting.post(sub.path("/login-as"), "").expect(403);
    acting.post(sub.path("/handover-link"), "").expect(403);
    operator
        .post(reseller.path("/login-as"), "{'reason':'%s'}".formatted("x".repeat(201)))
        .expect(400);
    Somebody.reseller("").api().post(sub.path("/login-as"), "").expect(404);
    var parent = actingAs(reseller.api(), sub.path("/login-as"), "{'reason':'help'}");
    assertThat(parent.get("/api/auth/session").expect(200).text("/impersonated_by"))
        .isEqualTo(reseller.id());
  }

  private Api actingAs(String path, String reason) {
    return actingAs(operator, path, reason);
  }

  private Api actingAs(Api by, String path, String reason) {
    var cookie = by.post(path, reason).expect(200).header("Set-Cookie");
    return server.anybody().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }

  private JsonNode entry(String action) {
    var query = "?action=%s&account_id=%s".formatted(action, reseller.id());
    return operator.get("/api/admin/audit" + query).expect(200).at("/items/0");
  }
}
