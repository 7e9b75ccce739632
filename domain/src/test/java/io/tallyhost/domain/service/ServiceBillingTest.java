package io.tallyhost.domain.service;

import static io.tallyhost.domain.service.Samples.LATER;
import static io.tallyhost.domain.service.Samples.MONTHLY;
import static io.tallyhost.domain.service.Samples.NOW;
import static io.tallyhost.domain.service.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServiceBillingTest {

  @Test
  void billing_is_by_the_hour_in_advance_or_once() {
    var hourly = ServiceBilling.hourly(eur(721));
    assertThat(hourly.isHourly()).isTrue();
    assertThat(hourly.hourlyRate()).contains(new HourlyRate(eur(2)));
    assertThat(hourly.at(eur(720)).hourlyRate()).contains(new HourlyRate(eur(1)));
    assertThat(MONTHLY.isHourly()).isFalse();
    assertThat(MONTHLY.nextDueAt()).contains(LATER);
    assertThat(MONTHLY.dueAt(NOW).nextDueAt()).contains(NOW);
    assertThat(MONTHLY.cancelled(NOW).cancelledAt()).contains(NOW);
    assertThat(MONTHLY.cancelled(NOW).resumed()).isEqualTo(MONTHLY);
    assertThat(MONTHLY.at(eur(5)).price()).isEqualTo(eur(5));
    assertThat(MONTHLY.at(eur(5)).hourlyRate()).isEmpty();
    assertThat(ServiceBilling.once(eur(0)).price()).isEqualTo(eur(0));
    assertThatThrownBy(() -> ServiceBilling.once(eur(-1))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> ServiceBilling.once(eur(1)).dueAt(NOW))
        .hasMessageContaining("next due");
    assertThatThrownBy(
            () ->
                new ServiceBilling(
                    BillingPeriod.HOURLY,
                    eur(1),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .hasMessageContaining("hourly rate");
  }
}
