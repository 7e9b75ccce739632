package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OrderLifeTest {

  private final OrderWorld world = new OrderWorld();

  @Test
  void an_order_to_be_paid_later_is_paid_once() {
    var reseller = world.prepaid(1000);
    var order = waiting(reseller);
    assertThat(order.status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
    assertThat(world.balance(reseller)).isEqualTo(1000);

    var paid = world.placed(world.payOrder.handle(reseller, order.id()));

    assertThat(paid.payments()).hasSize(2);
    assertThat(world.balance(reseller)).isEqualTo(501);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.payOrder.handle(reseller, order.id()));
    assertThat(world.balance(reseller)).isEqualTo(501);
  }

  @Test
  void an_order_that_nobody_pays_for_a_week_is_cancelled() {
    var order = waiting(world.prepaid(1000));
    var expire = new ExpireUnpaidOrders(world.orders, world.catalogue.promoCodes(), world.office);

    world.clock.advance(Duration.ofDays(7));
    var unused = expire.handle();
    assertThat(world.now(order).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);

    world.clock.advance(Duration.ofSeconds(1));
    assertThat(expire.handle()).isEqualTo(1);
    assertThat(world.now(order).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void what_can_not_be_made_keeps_its_money_until_it_is_refunded_once() {
    var reseller = world.prepaid(1000);
    world.hypervisor.faults().failNext("create", Kind.REFUSED);
    var order = world.ordered(reseller, BillingPeriod.MONTHLY);
    world.settle();
    assertThat(world.serviceOf(order).provisioning().hasIssue()).isTrue();
    assertThat(world.balance(reseller)).isEqualTo(501);
    var refund = new RefundOrder(world.books, world.office);

    var refunded = refund.handle(world.operator, order.id());

    assertThat(refunded.status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(world.balance(reseller)).isEqualTo(1000);
    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> refund.handle(world.operator, order.id()));
    assertThat(world.balance(reseller)).isEqualTo(1000);
  }

  @Test
  void of_twenty_who_retry_at_once_one_wins() throws Exception {
    var reseller = world.prepaid(1000);
    world.hypervisor.faults().failNext("create", Kind.REFUSED);
    var order = world.ordered(reseller, BillingPeriod.MONTHLY);
    world.settle();
    var failed = world.serviceOf(order);

    var answers = PlaceOrderTest.atOnce(20, () -> retried(reseller, failed.id()));
    world.settle();

    assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(world.services.find(failed.id())).isEmpty();
    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.hypervisor.faults().callsOf("create")).isEqualTo(2);
    assertThat(world.balance(reseller)).isEqualTo(501);
  }

  @Test
  void what_is_in_doubt_can_be_neither_retried_nor_cancelled() {
    var reseller = world.prepaid(1000);
    world.hypervisor.faults().loseNextAnswer("create");
    var order = world.ordered(reseller, BillingPeriod.MONTHLY);
    var service = world.serviceOf(order);
    assertThat(service.provisioning().isUnknown()).isTrue();

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> world.retryProvision.handle(reseller, service.id()));
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(
            () -> new CancelService(world.books, world.office).handle(reseller, service.id()));

    world.settle();
    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.hypervisor.faults().callsOf("create")).isEqualTo(1);
  }

  @Test
  void giving_up_what_failed_returns_its_money() {
    var reseller = world.prepaid(1000);
    world.hypervisor.faults().failNext("create", Kind.REFUSED);
    var order = world.ordered(reseller, BillingPeriod.MONTHLY);
    world.settle();

    var cancelled =
        new CancelService(world.books, world.office).handle(reseller, world.serviceOf(order).id());

    assertThat(cancelled.orElseThrow().status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThat(world.balance(reseller)).isEqualTo(1000);
    assertThat(world.now(order).status()).isEqualTo(OrderStatus.REFUNDED);
  }

  private Optional<RetryProvision.Outcome> retried(Principal who, ServiceId id) {
    try {
      return Optional.of(world.retryProvision.handle(who, id));
    } catch (NotFound | Conflict tooLate) {
      return Optional.empty();
    }
  }

  private Order waiting(Principal reseller) {
    var wanted = world.preset(BillingPeriod.MONTHLY);
    return world.placed(
        world.placeOrder.handle(
            reseller,
            new PlaceOrder.Command(
                wanted.selection(),
                wanted.period(),
                wanted.label(),
                wanted.promoCode(),
                wanted.template(),
                wanted.sshKeys(),
                true,
                false)));
  }
}
