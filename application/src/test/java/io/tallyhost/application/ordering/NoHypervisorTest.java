package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.application.service.AddSshKey;
import io.tallyhost.application.service.ListSshKeys;
import io.tallyhost.application.service.ListTemplates;
import io.tallyhost.application.service.ShowConsole;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Where no hypervisor has been set up, nothing is sold that could not be made. */
final class NoHypervisorTest {

  private final OrderWorld world = new OrderWorld();
  private final Principal reseller = world.prepaid(2000);

  @Test
  void nothing_is_ordered_charged_or_written() {
    world.hypervisor.remove();

    refused(() -> world.placeOrder.handle(reseller, world.preset(BillingPeriod.MONTHLY)));

    assertThat(world.balance(reseller)).isEqualTo(2000);
    assertThat(world.services.everything()).isEmpty();
    assertThat(world.tasks.everything()).isEmpty();
    assertThat(world.trail.entries()).isEmpty();
  }

  @Test
  void an_order_that_waits_is_not_paid() {
    var order = place(true);
    world.hypervisor.remove();

    refused(() -> world.payOrder.handle(reseller, order.id()));

    assertThat(world.now(order).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
    assertThat(world.balance(reseller)).isEqualTo(2000);
  }

  @Test
  void what_failed_is_not_tried_again_and_what_runs_does_not_grow() {
    var running = place(false);
    world.settle();
    world.hypervisor.faults().failNext("create", Kind.REFUSED);
    var failed = place(false);
    world.settle();
    world.hypervisor.remove();

    refused(() -> world.retryProvision.handle(reseller, world.serviceOf(failed).id()));
    refused(
        () ->
            world.upgradeService.handle(
                reseller,
                new UpgradeService.Command(
                    world.serviceOf(running).id(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(1))));

    assertThat(world.balance(reseller)).isEqualTo(2000 - 2 * 499);
  }

  @Test
  void work_that_was_begun_waits_and_does_not_fail() {
    world.hypervisor.faults().failNext("findUser", Kind.UNAVAILABLE);
    var order = place(false);
    world.hypervisor.remove();

    world.settle();

    assertThat(world.serviceOf(order).provisioning().hasIssue()).isFalse();
    assertThat(world.isUnsettled()).isTrue();
  }

  @Test
  void keys_templates_and_screens_are_asked_for_in_vain() {
    var service = world.serviceOf(place(false)).id();
    world.hypervisor.remove();
    var key = new AddSshKey.Command("laptop", "ssh-ed25519 " + "A".repeat(68));

    refused(() -> new ListSshKeys(world.panelAccounts, world.hypervisor).handle(reseller));
    refused(
        () ->
            new AddSshKey(world.panelAccounts, world.hypervisor, world.office)
                .handle(reseller, key));
    refused(() -> new ListTemplates(world.services, world.hypervisor).handle(reseller, service));
    refused(() -> new ShowConsole(world.services, world.hypervisor).handle(reseller, service));
  }

  private Order place(boolean later) {
    var preset = world.preset(BillingPeriod.MONTHLY);
    return world.placed(
        world.placeOrder.handle(
            reseller,
            new PlaceOrder.Command(
                preset.selection(),
                preset.period(),
                preset.label(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                later,
                false)));
  }

  private static void refused(ThrowingCallable call) {
    assertThatExceptionOfType(HypervisorFailure.class)
        .isThrownBy(call)
        .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.NOT_CONFIGURED))
        .withMessage("Server management is not configured. Contact support.");
  }
}
