package io.tallyhost.bootstrap;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.virtfusion.ApiToken;
import io.tallyhost.virtfusion.PanelAddress;
import io.tallyhost.virtfusion.VirtFusionHypervisor;
import io.tallyhost.virtfusion.VirtFusionSettings;
import io.tallyhost.virtfusion.simulator.Pace;
import io.tallyhost.virtfusion.simulator.Simulator;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** The panel that the settings name, the simulator in a demo, or none at all. */
final class HypervisorChoice {

  private final Hypervisor hypervisor;
  private final Optional<Simulator> simulator;

  private HypervisorChoice(Hypervisor hypervisor, Optional<Simulator> simulator) {
    this.hypervisor = hypervisor;
    this.simulator = simulator;
  }

  /**
   * @param keeper is given what was started on the way and has to be closed
   */
  static HypervisorChoice of(Settings settings, Clock clock, Consumer<AutoCloseable> keeper) {
    if (settings.virtfusion().isPresent()) {
      var panel = settings.virtfusion().get();
      var address = PanelAddress.of(panel.address().toString());
      return real(connecting(address, new ApiToken(panel.token()), clock));
    }
    return settings.demo()
        ? simulated(settings, clock, keeper)
        : real(VirtFusionHypervisor.notConfigured());
  }

  Hypervisor hypervisor() {
    return hypervisor;
  }

  /** Where the simulator is played with. */
  void tell(PrintStream out) {
    simulator.ifPresent(
        it ->
            out.println(
                "demo hypervisor: controls on http://127.0.0.1:%d".formatted(it.controlPort())));
  }

  private static HypervisorChoice real(Hypervisor hypervisor) {
    return new HypervisorChoice(hypervisor, Optional.empty());
  }

  // A demo that is started again still has its servers.
  private static HypervisorChoice simulated(
      Settings settings, Clock clock, Consumer<AutoCloseable> keeper) {
    var file = settings.dataDirectory().resolve("simulator.json");
    var simulator = Simulator.start(clock, Pace.brisk(), file);
    keeper.accept(simulator);
    return new HypervisorChoice(
        connecting(simulator.address(), simulator.token(), clock), Optional.of(simulator));
  }

  private static Hypervisor connecting(PanelAddress address, ApiToken token, Clock clock) {
    return VirtFusionHypervisor.connecting(VirtFusionSettings.of(address, token), clock);
  }
}
