package io.tallyhost.domain.service;

import static io.tallyhost.domain.service.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.money.HourlyRate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ServiceTallyTest {

  @Test
  void a_tally_counts_by_kind_and_status() {
    var tally =
        new ServiceTally(
            List.of(
                count(ServiceKind.VPS, ServiceStatus.PENDING, 1, 1, 1),
                count(ServiceKind.VPS, ServiceStatus.ACTIVE, 10, 4, 20),
                count(ServiceKind.VPS, ServiceStatus.ACTIVE, 3, 0, 9999),
                count(ServiceKind.VPS, ServiceStatus.TERMINATED, 100, 100, 300),
                count(ServiceKind.CUSTOM, ServiceStatus.SUSPENDED, 1000, 1000, 4000)));
    var euro = Currency.getInstance("EUR");

    assertThat(tally.liveVps()).isEqualTo(14);
    assertThat(tally.services()).isEqualTo(1114);
    assertThat(tally.activeHourly()).isEqualTo(4);
    assertThat(tally.activeRate(euro)).isEqualTo(new HourlyRate(eur(20)));
    assertThat(tally.committedRate(euro)).isEqualTo(new HourlyRate(eur(21)));
  }

  private static ServiceTally.Count count(
      ServiceKind kind, ServiceStatus status, long services, long hourly, long rate) {
    return new ServiceTally.Count(kind, status, services, hourly, eur(rate));
  }
}
