package io.tallyhost.bootstrap;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.virtfusion.ApiToken;
import io.tallyhost.virtfusion.PanelAddress;
import io.tallyhost.virtfusion.VirtFusionHypervisor;
import io.tallyhost.virtfusion.VirtFusionSettings;
import io.tallyhost.virtfusion.simulator.Pace;
import io.tallyhost.virtfusion.simulator.Simulator;
import java.time.Clock;
import java.util.function.Consumer;

/** The panel that the settings name, the simulator in a demo, or none at all. */
final class HypervisorChoice {

  private HypervisorChoice() {}

  /**
   * @param keeper is given what was started on the way and has to be closed
   */
  static Hypervisor of(Settings settings, Clock clock, Consumer<AutoCloseable> keeper) {
    if (settings.virtfusion().isPresent()) {
      var panel = settings.virtfusion().get();
      return connecting(
          PanelAddress.of(panel.address().toString()), new ApiToken(panel.token()), clock);
    }
    return settings.demo() ? simulated(clock, keeper) : VirtFusionHypervisor.notConfigured();
  }

  private static Hypervisor simulated(Clock clock, Consumer<AutoCloseable> keeper) {
    var simulator = Simulator.start(clock, Pace.brisk());
    keeper.accept(simulator);
    return connecting(simulator.address(), simulator.token(), clock);
  }

  private static Hypervisor connecting(PanelAddress address, ApiToken token, Clock clock) {
    return VirtFusionHypervisor.connecting(VirtFusionSettings.of(address, token), clock);
  }
}
