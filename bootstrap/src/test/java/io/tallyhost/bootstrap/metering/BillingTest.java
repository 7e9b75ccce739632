package io.tallyhost.bootstrap.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** Ticks and closings over HTTP. */
final class BillingTest {

  private final Api operator = RunningServer.get().operator();

  @Test
  void a_tick_answers_its_figures_and_may_be_asked_for_twice() {
    operator.post("/api/admin/billing/tick", "{}").expect(200);
    var again = operator.post("/api/admin/billing/tick", "{}").expect(200);
    assertThat(again.at("/tick/wallets").asLong()).isZero();
    RunningServer.get().anybody().post("/api/admin/billing/tick", "{}").expect(401);
  }

  @Test
  void a_month_that_is_not_over_is_not_closed() {
    var closed = operator.post("/api/admin/billing/close-month", "{'month':'2020-01'}").expect(200);
    assertThat(closed.text("/close/month")).isEqualTo("2020-01");
    operator.post("/api/admin/billing/close-month", "{'month':'2999-01'}").expect(400);
    operator.post("/api/admin/billing/close-month", "{'month':'soon'}").expect(400);
  }
}
