package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RenewServicesTest {

  private final OrderWorld world = new OrderWorld();
  private final RenewServices renew = new RenewServices(world.books, world.buyers, world.office);

  @Test
  void a_period_that_ends_is_followed_by_one_that_is_paid() {
    var reseller = world.prepaid(1200);
    var order = monthly(reseller);

    world.clock.set(Instant.parse("2026-05-23T14:08:11Z"));
    assertThat(renew.handle()).isEqualTo(1);
    assertThat(renew.handle()).isZero();

    assertThat(world.balance(reseller)).isEqualTo(1200 - 2 * 499);
    assertThat(world.serviceOf(order).billing().nextDueAt())
        .contains(Instant.parse("2026-06-23T14:08:11Z"));
  }

  @Test
  void what_is_not_covered_waits_then_is_suspended_and_runs_again_once_paid() {
    var reseller = world.prepaid(499);
    var order = monthly(reseller);

    world.clock.set(Instant.parse("2026-05-23T14:08:11Z"));
    assertThat(renew.handle()).isEqualTo(1);
    var waiting = renewal();
    assertThat(waiting.status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.ACTIVE);

    world.clock.advance(Duration.ofDays(3).plusSeconds(1));
    var late = renew.handle();
    world.settle();
    assertThat(late).isEqualTo(1);
    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.SUSPENDED);

    world.topUp(reseller.account(), 499);
    assertThat(world.payOrder.handle(reseller, waiting.id()))
        .isInstanceOf(OrderOutcome.Placed.class);
    world.settle();
    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.now(waiting).status()).isEqualTo(OrderStatus.ACTIVE);
    assertThat(world.balance(reseller)).isZero();
  }

  @Test
  void what_was_cancelled_ends_with_its_period() {
    var reseller = world.prepaid(1200);
    var order = monthly(reseller);
    var unused =
        new CancelService(world.books, world.office).handle(reseller, world.serviceOf(order).id());

    world.clock.set(Instant.parse("2026-05-23T14:08:10Z"));
    assertThat(renew.handle()).isZero();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(renew.handle()).isEqualTo(1);
    world.settle();

    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThat(world.balance(reseller)).isEqualTo(701);
    assertThat(world.hypervisor.faults().callsOf("delete")).isEqualTo(1);
  }

  private Order monthly(Principal reseller) {
    var order =
        world.placed(world.placeOrder.handle(reseller, world.preset(BillingPeriod.MONTHLY)));
    world.settle();
    return order;
  }

  private Order renewal() {
    return world.orders.everything().stream()
        .filter(order -> order.kind() == OrderKind.RENEWAL)
        .findFirst()
        .orElseThrow();
  }
}
