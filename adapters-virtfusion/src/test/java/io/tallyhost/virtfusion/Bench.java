package io.tallyhost.virtfusion;

import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.virtfusion.simulator.Fault;
import io.tallyhost.virtfusion.simulator.FaultPlan;
import io.tallyhost.virtfusion.simulator.Pace;
import io.tallyhost.virtfusion.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A simulator for one test, and a client that talks to it with short breaths. */
final class Bench implements BeforeEachCallback, AfterEachCallback {

  static final Duration BREATH = Duration.ofMillis(5);

  final TestClock clock = TestClock.at("2026-11-20T10:00:00Z");
  private final Simulator simulator = Simulator.start(clock, Pace.brisk());
  private final Hypervisor hypervisor =
      VirtFusionHypervisor.connecting(settings(Duration.ofSeconds(10)), clock);

  @Override
  public void beforeEach(ExtensionContext context) {
    simulator.faults().clear();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    simulator.close();
  }

  Simulator simulator() {
    return simulator;
  }

  Hypervisor hypervisor() {
    return hypervisor;
  }

  FaultPlan faults() {
    return simulator.faults();
  }

  void next(String call, Fault... planned) {
    faults().next(call, planned);
  }

  VirtFusionSettings settings(Duration answer) {
    return VirtFusionSettings.of(simulator.address(), simulator.token())
        .waiting(answer, List.of(BREATH, BREATH, BREATH));
  }
}
