package io.tallyhost.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

final class RateLimitTest {

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();

  @Test
  void a_kind_of_key_gets_another_limit_at_once() {
    var minted =
        operator
            .post("/api/admin/api-keys", "{'kind':'admin','scopes':['audit.view']}")
            .expect(201);
    var robot = server.bearer(minted.text("/key"));
    operator.patch("/api/admin/rate-limits", "{'admin':75}").expect(200);
    assertThat(robot.get("/api/admin/audit?limit=1").expect(200).header("X-RateLimit-Limit"))
        .isEqualTo("75");

    operator.patch("/api/admin/rate-limits", "{'admin':null}").expect(200);
    assertThat(robot.get("/api/admin/audit?limit=1").expect(200).header("X-RateLimit-Limit"))
        .isEqualTo("60");
    operator.patch("/api/admin/rate-limits", "{'admin':0}").expect(400);
    operator.patch("/api/admin/rate-limits", "{'other':5}").expect(400);
  }
}
