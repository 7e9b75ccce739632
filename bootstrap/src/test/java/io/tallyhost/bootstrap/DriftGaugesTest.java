package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.service.CountDrift;
import org.junit.jupiter.api.Test;

final class DriftGaugesTest {

  @Test
  void what_was_counted_last_is_shown_until_it_is_counted_again() {
    var metrics = new Metrics();
    var gauges = new DriftGauges(metrics);
    gauges.show(new CountDrift.Figures(9, 9, 9));
    gauges.show(new CountDrift.Figures(3, 2, 1));

    assertThat(metrics.scrape())
        .contains("tallyhost_provisioning_servers_unowned 3.0")
        .contains("tallyhost_provisioning_servers_missing 2.0")
        .contains("tallyhost_provisioning_parked 1.0");
  }
}
