package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.service.PollPower;
import io.tallyhost.application.service.PowerRounds;
import io.tallyhost.application.service.ServiceBooks;
import io.tallyhost.application.service.UsageMeter;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PowerPollTest {

  private final OrderWorld world = new OrderWorld();
  private final Principal reseller = world.prepaid(1000);
  private final ServiceId id = running();

  @Test
  void a_server_that_is_switched_off_in_the_panel_stops_costing_money() {
    var poll = poll();
    world.hypervisor.setPower(server(), PowerState.UNKNOWN);
    var first = poll.handle(Optional.empty(), 10).last();
    assertThat(world.meter.runs(id)).isTrue();

    world.hypervisor.setPower(server(), PowerState.STOPPED);
    var second = poll.handle(first, 10);
    assertThat(second.last()).isEmpty();
    assertThat(second.failures()).isEmpty();
    assertThat(world.meter.runs(id)).isFalse();
  }

  @Test
  void a_server_that_is_not_there_does_not_run_and_one_that_is_seen_again_does() {
    world.hypervisor.delete(server(), Duration.ZERO);
    world.hypervisor.faults().failNext("inspect", Kind.UNAVAILABLE);
    assertThat(poll().handle(Optional.empty(), 10).last()).isEmpty();
    assertThat(world.meter.runs(id)).isTrue();

    assertThat(poll().handle(Optional.empty(), 10).last()).isEmpty();
    assertThat(world.meter.runs(id)).isFalse();
  }

  @Test
  void one_that_can_not_be_seen_hides_no_other_until_nobody_answers_at_all() {
    var others = Stream.generate(this::running).limit(9).toList();
    others.forEach(it -> world.hypervisor.setPower(server(it), PowerState.STOPPED));
    for (var i = 0; i < 4; i++) {
      world.hypervisor.faults().failNext("inspect", Kind.UNAVAILABLE);
    }
    assertThat(poll().handle(Optional.empty(), 100).last()).isEmpty();
    assertThat(others).filteredOn(world.meter::runs).hasSize(3);

    for (var i = 0; i < 100; i++) {
      world.hypervisor.faults().failNext("inspect", Kind.UNAVAILABLE);
    }
    var asked = world.hypervisor.faults().callsOf("inspect");
    assertThat(poll().handle(Optional.empty(), 100).last()).isEmpty();
    assertThat(world.hypervisor.faults().callsOf("inspect") - asked).isEqualTo(5);
  }

  @Test
  void all_servers_are_gone_round_once_a_minute_some_at_a_time() {
    var many = Stream.generate(this::running).limit(120).toList();
    var rounds = new PowerRounds(poll(), world.clock);
    var asked = world.hypervisor.faults().callsOf("inspect");

    rounds.handle();
    assertThat(world.hypervisor.faults().callsOf("inspect") - asked).isEqualTo(100);
    rounds.handle();
    assertThat(world.hypervisor.faults().callsOf("inspect") - asked).isEqualTo(many.size() + 1);
    rounds.handle();
    assertThat(world.hypervisor.faults().callsOf("inspect") - asked).isEqualTo(many.size() + 1);

    world.clock.advance(Duration.ofMinutes(1));
    rounds.handle();
    assertThat(world.hypervisor.faults().callsOf("inspect") - asked).isEqualTo(many.size() + 101);
  }

  @Test
  void what_breaks_for_one_server_keeps_the_round_from_no_other() {
    var many = Stream.generate(this::running).limit(120).toList();
    var seen = new ArrayList<ServiceId>();
    var broken = new ServiceBooks(world.services, world.tasks, new BreakingMeter(id, seen));
    var rounds =
        new PowerRounds(
            new PollPower(broken, world.hypervisor, world.office, Runnable::run), world.clock);

    assertThatThrownBy(
            () -> {
              rounds.handle();
              rounds.handle();
            })
        .hasMessage("1 servers could not be looked at")
        .hasRootCauseMessage("As the test asked");
    rounds.handle();

    assertThat(seen).containsAll(many);
  }

  /** Breaks for one server, and notes the others. */
  private record BreakingMeter(ServiceId broken, List<ServiceId> seen) implements UsageMeter {

    @Override
    public void started(Service service, Instant since) {
      if (service.id().equals(broken)) {
        throw new IllegalStateException("As the test asked");
      }
      seen.add(service.id());
    }

    @Override
    public void stopped(ServiceId service, Instant at) {}

    @Override
    public void rateChanged(Service service, Instant at) {}
  }

  private ServiceId running() {
    var order = world.ordered(reseller, BillingPeriod.HOURLY);
    world.settle();
    return world.serviceOf(order).id();
  }

  private PollPower poll() {
    return new PollPower(world.serviceBooks, world.hypervisor, world.office, Runnable::run);
  }

  private ServerRef server() {
    return server(id);
  }

  private ServerRef server(ServiceId service) {
    return new ServerRef(Long.parseLong(world.service(service).externalId().orElseThrow()));
  }
}
