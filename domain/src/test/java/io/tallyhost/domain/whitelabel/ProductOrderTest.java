package io.tallyhost.domain.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import io.tallyhost.domain.whitelabel.ProductOrder.State;
import io.tallyhost.domain.whitelabel.ProductOrder.Told;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

final class ProductOrderTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("c000000000000000000000001");

  private static ProductOrder called() {
    return new ProductOrder(
        new ProductOrderId("c000000000000000000000002"),
        new ServiceId("c000000000000000000000003"),
        Owner.topLevel(ACCOUNT),
        ACCOUNT,
        new ProductKey("vpn"),
        Fields.NONE,
        Fields.NONE,
        Money.of("USD", 600),
        State.CALLING,
        Told.RUN,
        0,
        NOW,
        NOW,
        Optional.empty(),
        Fields.NONE,
        Optional.empty());
  }

  @Test
  void whoever_took_it_has_two_minutes() {
    var taken = called().taken(NOW);

    assertThat(taken.nextLookAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    assertThat(taken.state()).isEqualTo(State.CALLING);
    assertThat(taken.looks()).isZero();
  }

  @Test
  void it_is_looked_after_less_and_less_often() {
    requireSlowingDown(ProductOrder::waiting);
    requireSlowingDown(ProductOrder::untold);
    assertThat(called().waiting(NOW).state()).isEqualTo(State.WAITING);
    assertThat(called().untold(NOW).state()).isEqualTo(State.CALLING);
  }

  private static void requireSlowingDown(BiFunction<ProductOrder, Instant, ProductOrder> look) {
    var order = called();
    var pauses = new ArrayList<Long>();
    for (var i = 0; i < 10; i++) {
      order = look.apply(order, NOW);
      pauses.add(Duration.between(NOW, order.nextLookAt()).toSeconds());
    }
    assertThat(pauses).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 1280L);
    assertThat(order.looks()).isEqualTo(10);
  }

  @Test
  void it_ends_with_what_is_kept_or_with_a_reason() {
    var kept = Fields.NONE.with("id", "7");
    var done = called().waiting(NOW).done(kept, new Sealed("secret"));
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.kept()).isEqualTo(kept);
    assertThat(done.secrets()).contains(new Sealed("secret"));
    assertThat(done.looks()).isZero();
    assertThat(done.toString()).doesNotContain("secret]").contains("Sealed[hidden]");

    var failed = called().failed("no stock");
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failure()).contains("no stock");
    assertThat(failed.charged()).isEqualTo(Money.of("USD", 600));
  }

  @Test
  void what_the_connector_was_told_last_is_known() {
    var told = called().untold(NOW).told(Told.SUSPEND);

    assertThat(told.told()).isEqualTo(Told.SUSPEND);
    assertThat(told.looks()).isZero();
    for (var state : State.values()) {
      assertThat(state.isOpen()).isEqualTo(state == State.CALLING || state == State.WAITING);
    }
  }
}
