package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.ordering.OrderSweep;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.virtfusion.simulator.Fault;
import io.tallyhost.virtfusion.simulator.Pace;
import io.tallyhost.virtfusion.simulator.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call of an order over real HTTP, with everything that can go wrong with it: the first time,
 * when it is repeated, and more often than the client repeats it.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class OrderFaultSweepTest {

  private static final List<String> CALLS =
      List.of(
          "GET /users/{relation}/byExtRelation",
          "POST /users",
          "GET /servers/user/{id}",
          "POST /servers",
          "GET /media/templates/fromServerPackageSpec/{id}",
          "POST /servers/{id}/build",
          "GET /servers/{id}");
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration BREATH = Duration.ofMillis(1);

  private final List<Simulator> simulators = new ArrayList<>();

  static Stream<Arguments> faultsOfDeleting() {
    return Stream.of(Fault.values())
        .filter(fault -> fault != Fault.NONE)
        .flatMap(fault -> plans("DELETE /servers/{id}", fault));
  }

  static Stream<Arguments> faults() {
    return CALLS.stream()
        .flatMap(
            call ->
                Stream.of(Fault.values())
                    .filter(fault -> fault != Fault.NONE)
                    .flatMap(fault -> plans(call, fault)));
  }

  private static Stream<Arguments> plans(String call, Fault fault) {
    return Stream.of(
        Arguments.of(call, List.of(fault)),
        Arguments.of(call, List.of(Fault.ERROR_BEFORE, fault)),
        // Once more than the client repeats by itself, so that the order has to.
        Arguments.of(call, Collections.nCopies(fault == Fault.SLOW ? 2 : 5, fault)));
  }

  @AfterEach
  void stop() {
    simulators.forEach(Simulator::close);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void books_and_hypervisor_agree_in_the_end(String call, List<Fault> plan) {
    new OrderSweep(this::hypervisor)
        .run(() -> simulator().faults().next(call, plan.toArray(Fault[]::new)));

    // Once before it went wrong, and then.
    assertThat(simulator().faults().callsOf(call)).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faultsOfDeleting")
  void a_server_that_can_not_be_used_is_never_left_behind(String call, List<Fault> plan) {
    new OrderSweep(this::hypervisor)
        .run(
            () -> {
              // Both, because a machine that stops for a moment turns one into a call without an
              // answer.
              simulator().faults().next("POST /servers/{id}/build", Fault.REFUSE, Fault.REFUSE);
              simulator().faults().next(call, plan.toArray(Fault[]::new));
            });

    assertThat(simulator().faults().callsOf(call)).isPositive();
  }

  private Hypervisor hypervisor(TestClock clock) {
    var simulator = Simulator.start(clock, Pace.brisk());
    simulators.add(simulator);
    return VirtFusionHypervisor.connecting(
        VirtFusionSettings.of(simulator.address(), simulator.token())
            .waiting(PATIENCE, List.of(BREATH, BREATH, BREATH)),
        clock);
  }

  private Simulator simulator() {
    return simulators.get(0);
  }
}
