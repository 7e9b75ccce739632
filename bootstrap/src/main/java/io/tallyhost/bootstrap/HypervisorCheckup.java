package io.tallyhost.bootstrap;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.http.operations.Checkup;
import java.time.Duration;

/**
 * Whether the hypervisor answers. Whoever asks is told what was seen last, so that nobody waits for
 * it; without it the rest of the product goes on, and is ready.
 */
final class HypervisorCheckup implements Checkup {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Hypervisor hypervisor;
  private volatile String seen = "not asked yet";

  HypervisorCheckup(Hypervisor hypervisor) {
    this.hypervisor = hypervisor;
  }

  @Override
  public String name() {
    return "hypervisor";
  }

  @Override
  public Finding find() {
    return new Finding(true, hypervisor.isConfigured() ? seen : "not configured");
  }

  void look() {
    if (hypervisor.isConfigured()) {
      seen = answer();
    }
  }

  void runInBackground(Background background) {
    var unused = background.every(Duration.ZERO, PAUSE, "hypervisor-checkup", this::look);
  }

  private String answer() {
    try {
      hypervisor.checkReady();
      return "ok";
    } catch (HypervisorFailure failure) {
      return "away";
    }
  }
}
