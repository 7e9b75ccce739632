package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.Provisioning.Phase;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Orders while something goes wrong at the hypervisor, and what must hold when all is over. */
public final class OrderSweep {

  private final OrderWorld world;

  OrderSweep(OrderWorld world) {
    this.world = world;
  }

  /** With that hypervisor, which is told the time that will pass. */
  public OrderSweep(Function<TestClock, Hypervisor> hypervisor) {
    this(new OrderWorld(Optional.of(hypervisor)));
  }

  /** Somebody orders one; then it goes wrong, somebody else orders two, and retries in the end. */
  public void run(Runnable goWrong) {
    var reseller = world.prepaid(1000);
    var first = place(world.prepaid(1000));
    world.settle();
    goWrong.run();

    var second = place(reseller);
    var third = place(reseller);
    world.settle();
    requireAgreement();
    requireEnded(List.of(first, second, third));

    retryWhatFailed(reseller);
    world.settle();
    requireAgreement();
    requireEnded(List.of(first, second, third));
    // Paid once each, whatever it took.
    assertThat(world.balance(reseller)).isEqualTo(1000 - 2 * 499);
  }

  private Order place(Principal reseller) {
    return world.ordered(reseller, BillingPeriod.MONTHLY);
  }

  private void retryWhatFailed(Principal reseller) {
    var failed =
        world.services.everything().stream()
            .filter(it -> it.owner().equals(reseller.owner()) && it.replacedBy().isEmpty())
            .filter(it -> it.provisioning().phase() == Phase.FAILED)
            .map(Service::id)
            .toList();
    failed.forEach(
        id ->
            assertThat(world.retryProvision.handle(reseller, id))
                .isInstanceOf(RetryProvision.Outcome.Retried.class));
  }

  /** I6: the servers that live are those of live services, one each. */
  private void requireAgreement() {
    var servers = new TreeSet<String>();
    world.panel.forEachServer(server -> servers.add(server.ref().toString()));
    var bound =
        world.services.everything().stream()
            .filter(Service::isLive)
            .flatMap(service -> service.externalId().stream())
            .toList();
    assertThat(bound).doesNotHaveDuplicates();
    assertThat(servers).containsExactlyInAnyOrderElementsOf(bound);
  }

  /** I7: active, or parked, or failed with its money kept for a retry. */
  private void requireEnded(List<Order> placed) {
    assertThat(world.isUnsettled()).isFalse();
    for (var order : placed) {
      var now = world.now(order);
      var service = world.serviceOf(order);
      if (now.status() == OrderStatus.ACTIVE) {
        assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
      } else {
        assertThat(service.provisioning().hasIssue()).isTrue();
      }
    }
  }
}
