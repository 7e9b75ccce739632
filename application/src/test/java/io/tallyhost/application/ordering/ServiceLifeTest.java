package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.application.service.AddSshKey;
import io.tallyhost.application.service.CountDrift;
import io.tallyhost.application.service.EndCancelledHourly;
import io.tallyhost.application.service.FindDrift;
import io.tallyhost.application.service.LiftBillingSuspension;
import io.tallyhost.application.service.ListSshKeys;
import io.tallyhost.application.service.PowerService;
import io.tallyhost.application.service.RemoveSshKey;
import io.tallyhost.application.service.SuspendForBilling;
import io.tallyhost.application.service.SuspendService;
import io.tallyhost.application.service.TerminateService;
import io.tallyhost.application.service.UnsuspendService;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.SuspensionReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ServiceLifeTest {

  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me@home";

  private final OrderWorld world = new OrderWorld();
  private final Principal reseller = world.prepaid(1000);
  private final ServiceId id = running();

  @Test
  void a_reseller_lifts_his_own_suspension() {
    var suspended = suspend().handle(reseller, id);
    assertThat(suspended.status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(world.meter.runs(id)).isFalse();
    assertThat(isSuspendedThere()).isTrue();

    assertThat(unsuspend().handle(reseller, id))
        .isInstanceOf(UnsuspendService.Outcome.Lifted.class);
    assertThat(world.meter.runs(id)).isTrue();
    assertThat(isSuspendedThere()).isFalse();
  }

  @Test
  void nobody_lifts_the_suspension_of_another() {
    var unused = new SuspendForBilling(world.serviceBooks, world.office).handle(List.of(id));
    world.settle();
    assertThat(isSuspendedThere()).isTrue();
    assertThat(world.meter.runs(id)).isFalse();

    assertThat(unsuspend().handle(reseller, id))
        .isEqualTo(new UnsuspendService.Outcome.Held(SuspensionReason.BILLING));

    var lifted = new LiftBillingSuspension(world.serviceBooks, world.office).handle(List.of(id));
    world.settle();
    assertThat(lifted).hasSize(1);
    assertThat(isSuspendedThere()).isFalse();
    assertThat(world.meter.runs(id)).isTrue();
  }

  @Test
  void a_suspension_that_the_hypervisor_refuses_changes_nothing() {
    world.hypervisor.faults().failNext("suspend", Kind.REFUSED);

    assertThatExceptionOfType(HypervisorFailure.class)
        .isThrownBy(() -> suspend().handle(reseller, id));

    assertThat(service().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.meter.runs(id)).isTrue();
  }

  @Test
  void a_suspension_whose_answer_is_lost_is_undone() {
    world.hypervisor.faults().loseNextAnswer("suspend");

    assertThatExceptionOfType(HypervisorFailure.class)
        .isThrownBy(() -> suspend().handle(reseller, id));
    world.settle();

    assertThat(isSuspendedThere()).isFalse();
    assertThat(service().status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void a_terminated_service_costs_nothing_and_its_server_is_gone() {
    var billed = new ArrayList<Owner>();
    var terminate = new TerminateService(world.serviceBooks, world.work, billed::add, world.office);

    var ended = terminate.handle(reseller, id);
    world.settle();

    assertThat(ended.status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThat(billed).containsExactly(reseller.owner());
    assertThat(world.meter.runs(id)).isFalse();
    assertThat(world.hypervisor.find(server())).isEmpty();
  }

  @Test
  void pulling_the_cord_stops_the_meter_and_starting_starts_it() {
    var power = new PowerService(world.serviceBooks, world.hypervisor, world.office);

    var stopped = power.handle(reseller, new PowerService.Command(id, PowerAction.STOP));
    assertThat(stopped.id()).isEqualTo(id);
    assertThat(world.meter.runs(id)).isFalse();

    var started = power.handle(reseller, new PowerService.Command(id, PowerAction.START));
    assertThat(started.id()).isEqualTo(id);
    assertThat(world.meter.runs(id)).isTrue();
  }

  @Test
  void a_cancelled_hourly_service_ends_with_its_running_hour() {
    var end = new EndCancelledHourly(world.serviceBooks, world.office);
    var cancelled = new CancelService(world.books, world.office).handle(reseller, id);
    assertThat(cancelled.orElseThrow().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(end.handle()).isZero();

    world.clock.advance(Duration.ofHours(1));
    assertThat(end.handle()).isEqualTo(1);
    assertThat(service().status()).isEqualTo(ServiceStatus.TERMINATED);
  }

  @Test
  void a_stranger_does_not_find_the_service() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> suspend().handle(world.prepaid(0), id));
  }

  @Test
  void keys_are_kept_and_removed_for_their_owner_only() {
    var key =
        new AddSshKey(world.panelAccounts, world.hypervisor, world.office)
            .handle(reseller, new AddSshKey.Command("laptop", KEY));
    var remove = new RemoveSshKey(world.panelAccounts, world.hypervisor, world.office);
    var list = new ListSshKeys(world.panelAccounts, world.hypervisor);
    assertThat(list.handle(reseller)).containsExactly(key);

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> remove.handle(world.prepaid(0), key.id()));
    remove.handle(reseller, key.id());
    assertThat(list.handle(reseller)).isEmpty();
  }

  @Test
  void drift_is_shown_to_the_operator() {
    world.hypervisor.delete(server(), Duration.ZERO);

    var drift = new FindDrift(world.services, world.tasks, world.hypervisor).handle(world.operator);

    assertThat(drift.missing()).extracting(Service::id).containsExactly(id);
    assertThat(drift.unowned()).isEmpty();
    assertThat(new CountDrift(world.services, world.tasks, world.hypervisor).handle())
        .isEqualTo(new CountDrift.Figures(0, 1, 0));
  }

  private ServiceId running() {
    var order = world.ordered(reseller, BillingPeriod.HOURLY);
    world.settle();
    return world.serviceOf(order).id();
  }

  private Service service() {
    return world.service(id);
  }

  private ServerRef server() {
    return server(id);
  }

  private ServerRef server(ServiceId service) {
    return new ServerRef(Long.parseLong(world.service(service).externalId().orElseThrow()));
  }

  private boolean isSuspendedThere() {
    return world.hypervisor.find(server()).orElseThrow().condition().suspended();
  }

  private SuspendService suspend() {
    return new SuspendService(world.serviceBooks, world.hypervisor, world.office);
  }

  private UnsuspendService unsuspend() {
    return new UnsuspendService(world.serviceBooks, world.hypervisor, world.office);
  }
}
