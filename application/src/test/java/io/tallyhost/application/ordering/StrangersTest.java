package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.provisioning.ServerStep;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Servers that nobody of ours asked for are never taken for ours. */
final class StrangersTest {

  private final OrderWorld world = new OrderWorld();
  private final Principal reseller = world.prepaid(2000);

  @Test
  void what_the_user_had_before_is_not_adopted() {
    var first = place();
    world.settle();
    stranger();
    world.hypervisor.faults().loseNextRequest("create");

    var second = place();
    world.settle();

    assertThat(world.serviceOf(second).status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.serviceOf(second).externalId())
        .isNotEqualTo(world.serviceOf(first).externalId());
    // The first, the stranger, the lost request and the one that was sent instead.
    assertThat(world.hypervisor.faults().callsOf("create")).isEqualTo(4);
  }

  @Test
  void two_that_may_be_it_are_left_to_somebody_who_looks() {
    var first = place();
    world.settle();
    world.hypervisor.faults().loseNextAnswer("create");
    var second = place();
    stranger();

    world.settle();

    assertThat(world.tasks.parked(10))
        .singleElement()
        .satisfies(task -> assertThat(task.step()).isEqualTo(ServerStep.PARKED));
    assertThat(world.serviceOf(second).provisioning().isUnknown()).isTrue();
    assertThat(world.serviceOf(first).status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.outbox.events()).extracting("type").contains("service.parked");
  }

  private void stranger() {
    var user = world.panelUsers.find(reseller.account()).orElseThrow();
    var unused =
        world.hypervisor.create(
            new ServerSpec(
                user, new HypervisorPackage.Id(1), new ServerSpec.GroupId(1), 1, Optional.empty()));
  }

  private Order place() {
    return world.ordered(reseller, BillingPeriod.MONTHLY);
  }
}
