package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.Provisioning.Phase;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at the hypervisor: no orphan, no ghost, no lost or doubled money. */
final class FaultSweepTest {

  private static final List<String> CALLS =
      List.of(
          "findUser",
          "createUser",
          "serversOf",
          "create",
          "templatesFor",
          "build",
          "find",
          "delete");

  static Stream<Arguments> faults() {
    return CALLS.stream()
        .flatMap(
            call ->
                Stream.concat(
                        Arrays.stream(Kind.values()).map(Kind::name),
                        Stream.of("LOST_REQUEST", "LOST_ANSWER"))
                    .flatMap(
                        fault ->
                            Stream.of(1, 2, 3, 12).map(times -> Arguments.of(call, fault, times))));
  }

  @ParameterizedTest(name = "{0} {1} {2} times")
  @MethodSource("faults")
  void books_and_hypervisor_agree_in_the_end(String call, String fault, int times) {
    var world = new OrderWorld();
    var reseller = world.prepaid(1000);
    var first = place(world, world.prepaid(1000));
    world.settle();
    for (var time = 0; time < times; time++) {
      inject(fault).accept(world, call);
    }

    var second = place(world, reseller);
    var third = place(world, reseller);
    world.settle();
    requireAgreement(world);
    requireEnded(world, List.of(first, second, third));

    retryWhatFailed(world, reseller);
    world.settle();
    requireAgreement(world);
    requireEnded(world, List.of(first, second, third));
    // Paid once each, whatever it took.
    assertThat(world.balance(reseller)).isEqualTo(1000 - 2 * 499);
  }

  private static Order place(OrderWorld world, Principal reseller) {
    return world.placed(world.placeOrder.handle(reseller, world.preset(BillingPeriod.MONTHLY)));
  }

  private static BiConsumer<OrderWorld, String> inject(String fault) {
    return switch (fault) {
      case "LOST_REQUEST" -> (world, call) -> world.hypervisor.faults().loseNextRequest(call);
      case "LOST_ANSWER" -> (world, call) -> world.hypervisor.faults().loseNextAnswer(call);
      default -> (world, call) -> world.hypervisor.faults().failNext(call, Kind.valueOf(fault));
    };
  }

  private static void retryWhatFailed(OrderWorld world, Principal reseller) {
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
  private static void requireAgreement(OrderWorld world) {
    var servers = new TreeSet<String>();
    world.hypervisor.forEachServer(server -> servers.add(server.ref().toString()));
    var bound =
        world.services.everything().stream()
            .filter(Service::isLive)
            .flatMap(service -> service.externalId().stream())
            .toList();
    assertThat(bound).doesNotHaveDuplicates();
    assertThat(servers).containsExactlyInAnyOrderElementsOf(bound);
  }

  /** I7: active, or parked, or failed with its money kept for a retry. */
  private static void requireEnded(OrderWorld world, List<Order> placed) {
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
