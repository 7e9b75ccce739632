package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.application.whitelabel.OrderOutcome.Foreseen;
import io.tallyhost.application.whitelabel.OrderOutcome.NotCovered;
import io.tallyhost.application.whitelabel.OrderOutcome.Placed;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;

final class PreviewOrderTest {

  private final WhitelabelWorld world = new WhitelabelWorld();

  @Test
  void a_dry_run_tells_what_the_order_will_cost_and_writes_nothing() {
    var foreseen = (Foreseen) world.preview("vpn", "{\"billing_cycle\":\"annual\"}");

    assertThat(world.services.tally(world.reseller.account()).services()).isZero();
    assertThat(world.trail.entries()).noneMatch(it -> it.action().equals("orders.create"));
    assertThat(world.outbox.events()).noneMatch(it -> it.type().equals("order.paid"));
    var placed = (Placed) world.order("vpn", "{\"billing_cycle\":\"annual\"}");
    assertThat(foreseen.totals().gross()).isEqualTo(placed.charged());
    assertThat(foreseen.newBalance()).isEqualTo(placed.newBalance());
    assertThat(foreseen.cycle()).isEqualTo(BillingPeriod.ANNUAL);
  }

  @Test
  void a_dry_run_is_refused_as_the_order_would_be() {
    var small = "{\"billing_cycle\":\"annual\"}";
    while (world.preview("vpn", small) instanceof Foreseen) {
      assertThat(world.order("vpn", small)).isInstanceOf(Placed.class);
    }

    assertThat(world.preview("vpn", small)).isEqualTo(world.order("vpn", small));
    assertThat(world.preview("vpn", small)).isInstanceOf(NotCovered.class);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> world.preview("vpn", "{\"billing_cycle\":\"never\"}"));
  }
}
