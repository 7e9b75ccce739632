package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.DunningPlan;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** April is invoiced on the first of May and due after 14 days, on the fifteenth. */
final class RunDunningTest {

  private final BillingHouse house = new BillingHouse("2026-04-30T00:00:00Z");
  private final Owner owner = house.people.postpaid(0, false, TaxProfile.consumer("DE"));
  private final Service service = house.servers.hourly(owner, 4990);

  @Test
  void somebody_who_does_not_pay_is_reminded_twice_and_then_suspended_each_once() {
    invoiceApril();

    assertThat(stepsOn("2026-05-15")).as("the day on which it is due").isZero();
    assertThat(stepsOn("2026-05-16")).isEqualTo(1);
    assertThat(stepsOn("2026-05-16")).as("once").isZero();
    assertThat(stepsOn("2026-05-22")).isZero();
    assertThat(stepsOn("2026-05-23")).isEqualTo(1);
    assertThat(status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(stepsOn("2026-05-29")).isZero();
    assertThat(stepsOn("2026-05-30")).isEqualTo(1);

    assertThat(status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(house.meters.last(service.id()).orElseThrow().isRunning()).isFalse();
    assertThat(stepsOn("2026-09-30")).as("there is no fourth step").isZero();
    assertThat(house.events(owner))
        .containsSubsequence(
            "invoice.issued",
            "invoice.overdue",
            "invoice.overdue",
            "invoice.overdue",
            "service.suspended");
  }

  @Test
  void however_late_a_step_comes_as_many_days_are_left_after_it() {
    invoiceApril();

    assertThat(stepsOn("2026-08-01")).isEqualTo(1);
    assertThat(settlement().steps()).isEqualTo(1);
    assertThat(stepsOn("2026-08-07")).isZero();
    assertThat(stepsOn("2026-08-08")).isEqualTo(1);
    assertThat(stepsOn("2026-08-14")).isZero();
    assertThat(status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(stepsOn("2026-08-15")).isEqualTo(1);
    assertThat(status()).isEqualTo(ServiceStatus.SUSPENDED);
  }

  @Test
  void a_top_up_pays_on_the_next_day_and_lets_everything_run_again() {
    invoiceApril();
    for (var day : new String[] {"2026-05-16", "2026-05-23", "2026-05-30"}) {
      assertThat(stepsOn(day)).isEqualTo(1);
    }
    house.topUp(owner, settlement().outstanding().minor());

    assertThat(stepsOn("2026-05-31")).isZero();

    assertThat(settlement().outstanding().isZero()).isTrue();
    assertThat(status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(house.wallet(owner).balance().isZero()).isTrue();
  }

  @Test
  void whoever_settles_it_and_however_everything_runs_again() {
    invoiceApril();
    for (var day : new String[] {"2026-05-16", "2026-05-23", "2026-05-30"}) {
      assertThat(stepsOn(day)).isEqualTo(1);
    }
    assertThat(status()).isEqualTo(ServiceStatus.SUSPENDED);
    house.invoices.settlements().update(settlement().credit(settlement().gross()));

    assertThat(stepsOn("2026-05-30")).isZero();

    assertThat(status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(house.invoices.settlements().settledAfter(3, 10)).as("once").isEmpty();
  }

  @Test
  void what_does_not_cover_all_of_it_pays_nothing() {
    invoiceApril();
    house.topUp(owner, settlement().outstanding().minor() - 1);

    assertThat(stepsOn("2026-05-16")).isEqualTo(1);

    assertThat(settlement().paid().isZero()).isTrue();
    assertThat(house.wallet(owner).balance().isPositive()).isTrue();
  }

  @Test
  void the_operator_says_how_long_is_waited() {
    var before = house.settings.current();
    house.settings.change(
        new BillingSettings(before.company(), false, new DunningPlan(30, 2, 4, 6)));
    invoiceApril();

    assertThat(settlement().due()).hasToString("2026-05-31");
    assertThat(stepsOn("2026-06-01")).isZero();
    assertThat(stepsOn("2026-06-02")).isEqualTo(1);
    assertThat(stepsOn("2026-06-04")).isEqualTo(1);
    assertThat(stepsOn("2026-06-06")).isEqualTo(1);
    assertThat(status()).isEqualTo(ServiceStatus.SUSPENDED);
  }

  private void invoiceApril() {
    house.clock.set(Instant.parse("2026-05-01T00:05:00Z"));
    assertThat(house.closeMonth.close(YearMonth.of(2026, 4)).invoices()).isEqualTo(1);
  }

  private int stepsOn(String day) {
    house.clock.set(Instant.parse(day + "T03:00:00Z"));
    return house.dunning.handle();
  }

  private Settlement settlement() {
    var invoice =
        house
            .invoices
            .invoices()
            .list(Optional.of(owner.account()), PageRequest.first())
            .items()
            .get(0);
    return house.invoices.settlements().find(invoice.id()).orElseThrow();
  }

  private ServiceStatus status() {
    return house.servers.now(service).status();
  }
}
