package io.tallyhost.application.service;

import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.service.Hypervisor;
import java.time.Duration;

final class InMemoryHypervisorLifeTest extends HypervisorLifeContract {

  private final TestClock clock = TestClock.at("2026-11-20T10:00:00Z");
  private final InMemoryHypervisor hypervisor = new InMemoryHypervisor(clock);

  @Override
  protected Hypervisor hypervisor() {
    return hypervisor;
  }

  @Override
  protected void pass(Duration time) {
    clock.advance(time);
  }
}
