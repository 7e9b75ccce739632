package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.catalog.SomeCatalogue;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.provisioning.ServerTask;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpgradeServiceTest {

  private final OrderWorld world = new OrderWorld();

  @Test
  void growing_an_hourly_server_changes_its_rate_from_then_on() {
    var reseller = world.prepaid(1000);
    var order = world.ordered(reseller, BillingPeriod.HOURLY);
    world.settle();
    var id = world.serviceOf(order).id();

    var outcome =
        world.upgradeService.handle(
            reseller,
            new UpgradeService.Command(
                id, Optional.of(8), Optional.empty(), Optional.empty(), Optional.of(1)));
    world.settle();

    assertThat(outcome).isInstanceOf(UpgradeService.Outcome.Upgraded.class);
    // 499 + 7 × 200 + 100 = 1999 a month, 2.78 an hour, so 3.
    var service = world.service(id);
    assertThat(service.billing().price()).isEqualTo(SomeCatalogue.eur(1999));
    assertThat(world.meter.of(id).orElseThrow().rate()).contains(3L);
    assertThat(service.vm().orElseThrow().size().ramGb()).isEqualTo(8);
    assertThat(service.vm().orElseThrow().extraIpv4()).isEqualTo(1);
  }

  @Test
  void an_upgrade_that_is_not_covered_waits_and_a_refused_one_is_given_back() {
    var reseller = world.prepaid(1500);
    var order = world.ordered(reseller, BillingPeriod.MONTHLY);
    world.settle();
    var id = world.serviceOf(order).id();
    world.hypervisor.faults().failNext("changeMemory", Kind.REFUSED);

    var refused = world.upgradeService.handle(reseller, ram(id, 3));
    assertThat(refused).isEqualTo(new UpgradeService.Outcome.Refused("Upgrade not available"));
    assertThat(world.balance(reseller)).isEqualTo(1001);

    var unused = world.upgradeService.handle(reseller, ram(id, 9));
    assertThat(world.orders.everything())
        .filteredOn(it -> it.status() == OrderStatus.PENDING_PAYMENT)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"changeMemory", "changeCores", "growStorage"})
  void what_was_half_grown_when_it_was_refused_is_as_big_as_before_and_costs_nothing(String call) {
    var reseller = world.prepaid(10_000);
    var id = custom(reseller);
    var before = there(id);
    var balance = world.balance(reseller);
    world.hypervisor.faults().failNext(call, Kind.REFUSED);
    world.hypervisor.faults().failNext("changeMemory", Kind.BUSY);

    var refused =
        world.upgradeService.handle(
            reseller,
            new UpgradeService.Command(
                id, Optional.of(8), Optional.of(4), Optional.of(100), Optional.empty()));
    world.settle();

    assertThat(refused).isNotNull();
    assertThat(world.balance(reseller)).isEqualTo(balance);
    assertThat(there(id)).isEqualTo(before);
    assertThat(world.service(id).vm().orElseThrow().size().ramGb()).isEqualTo(2);
  }

  @Test
  void one_that_can_not_be_made_small_again_is_shown_to_the_operator() {
    var reseller = world.prepaid(10_000);
    var id = custom(reseller);
    for (var i = 0; i < 12; i++) {
      world.hypervisor.faults().failNext("changeMemory", Kind.REFUSED);
    }

    var unused = world.upgradeService.handle(reseller, ram(id, 8));
    world.settle();

    assertThat(world.tasks.parked(10)).extracting(ServerTask::service).containsExactly(id);
  }

  private ServiceId custom(Principal reseller) {
    var order =
        world.placed(
            world.placeOrder.handle(
                reseller,
                world.command(
                    new Selection.Custom(VmType.CUSTOM, new VmResources(2, 1, 30), "fi-hel", 0),
                    BillingPeriod.MONTHLY,
                    Optional.empty())));
    world.settle();
    return world.serviceOf(order).id();
  }

  private ServerResources there(ServiceId id) {
    var server = new ServerRef(Long.parseLong(world.service(id).externalId().orElseThrow()));
    return world.hypervisor.find(server).orElseThrow().resources();
  }

  private static UpgradeService.Command ram(ServiceId id, int gb) {
    return new UpgradeService.Command(
        id, Optional.of(gb), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
