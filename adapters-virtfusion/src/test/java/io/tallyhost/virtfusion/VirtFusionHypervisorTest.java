package io.tallyhost.virtfusion;

import io.tallyhost.application.service.HypervisorContract;
import io.tallyhost.domain.service.Hypervisor;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

final class VirtFusionHypervisorTest extends HypervisorContract {

  @RegisterExtension final Bench bench = new Bench();

  @Override
  protected Hypervisor hypervisor() {
    return bench.hypervisor();
  }

  @Override
  protected void pass(Duration time) {
    bench.clock.advance(time);
  }
}
