package io.tallyhost.application.metering;

import static io.tallyhost.application.invoicing.BillingHouse.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.invoicing.BillingHouse;
import io.tallyhost.application.metering.ListBalanceTransactions.Line;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.wallet.CreditLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wallet that runs dry: what is suspended, what is owed, what a top-up does; 7 cents an hour. */
final class ArrearsTest {

  private final BillingHouse house = new BillingHouse("2026-04-22T14:00:00Z");

  @Test
  void what_can_not_be_paid_is_owed_and_stops_at_that_tick() {
    var owner = house.people.prepaid(20, TaxProfile.UNKNOWN);
    var service = house.servers.hourly(owner, 4990);

    hours(2);
    assertThat(status(service)).isEqualTo(ServiceStatus.ACTIVE);
    hours(1);

    assertThat(house.wallet(owner).balance()).isEqualTo(eur(-20));
    assertThat(house.wallet(owner).arrears()).isEqualTo(eur(1));
    assertThat(status(service)).isEqualTo(ServiceStatus.SUSPENDED);
    hours(24);
    assertThat(house.wallet(owner).arrears()).as("nothing runs").isEqualTo(eur(1));
    assertThat(house.events(owner)).contains("wallet.arrears", "service.suspended");
  }

  @Test
  void whoever_falls_into_arrears_is_told_once_however_they_grow() {
    var owner = house.people.prepaid(0, TaxProfile.UNKNOWN);
    var unused = house.servers.hourly(owner, 4990);
    for (var hour = 0; hour < 3; hour++) {
      house.clock.advance(Duration.ofHours(1));
      var ticked = house.tick.run();
      assertThat(ticked.wallets()).isEqualTo(1);
    }

    assertThat(house.wallet(owner).arrears()).isEqualTo(eur(21));
    assertThat(house.events(owner)).containsOnlyOnce("wallet.arrears");
  }

  @Test
  void a_top_up_that_pays_all_of_it_lets_run_what_was_stopped_for_it_and_nothing_else() {
    var owner = house.people.prepaid(0, TaxProfile.UNKNOWN);
    var unpaid = house.servers.hourly(owner, 4990);
    hours(2);
    var another = house.servers.hourly(owner, 899);
    house.metering.stopped(another.id(), house.clock.instant());

    house.topUp(owner, 13);
    assertThat(house.wallet(owner).arrears()).isEqualTo(eur(1));
    assertThat(status(unpaid)).as("not yet").isEqualTo(ServiceStatus.SUSPENDED);
    house.topUp(owner, 100);

    assertThat(house.wallet(owner).arrears().isZero()).isTrue();
    assertThat(house.wallet(owner).balance()).isEqualTo(eur(99));
    assertThat(status(unpaid)).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(house.events(owner)).contains("wallet.arrears_paid", "service.unsuspended");
  }

  @Test
  void more_credit_pays_arrears_as_well_as_money_does() {
    var owner = house.people.prepaid(0, TaxProfile.UNKNOWN);
    var service = house.servers.hourly(owner, 4990);
    hours(2);
    var more = house.wallet(owner).withCreditLimit(new CreditLimit(eur(50)));

    house.unitOfWork.run(() -> house.wallets.changeCreditLimit(more));

    assertThat(house.wallet(owner).arrears().isZero()).isTrue();
    assertThat(house.wallet(owner).balance()).isEqualTo(eur(-14));
    assertThat(status(service)).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void the_list_shows_an_hour_of_a_service_a_line_and_adds_up_to_what_was_taken() {
    var owner = house.people.prepaid(10_000, TaxProfile.consumer("DE"));
    var unused = house.servers.hourly(owner, 4990);
    var another = house.servers.hourly(owner, 899);
    house.topUp(owner, 500);
    hours(2);

    var lines = house.transactions.of(owner);

    assertThat(lines)
        .extracting(Line::amount)
        .containsExactly(eur(-3), eur(-7), eur(-2), eur(-7), eur(-2), eur(500));
    assertThat(lines.get(1).description())
        .isEqualTo("Hourly VPS — %s (Apr 22 15:00–16:00 UTC)".formatted(another.label()));
    assertThat(lines.get(0).description()).isEqualTo("VAT on hourly usage");
    assertThat(lines).extracting(Line::id).doesNotHaveDuplicates();
    assertThat(sum(lines)).isEqualTo(house.wallet(owner).balance().minor());
  }

  @Test
  void a_notice_comes_at_24_and_6_hours_and_1_hour_left_each_once() {
    var owner = house.people.prepaid(7 * 30, TaxProfile.UNKNOWN);
    var unused = house.servers.hourly(owner, 4990);
    for (var hour = 0; hour < 30; hour++) {
      hours(1);
      hours(0);
    }

    var notices =
        house.outbox.events().stream()
            .filter(event -> event.type().equals("wallet.low"))
            .map(event -> event.at() + " " + event.facts().get("hours_remaining_at_most"))
            .toList();
    assertThat(notices)
        .containsExactly(
            "2026-04-22T20:00:00Z 24", "2026-04-23T14:00:00Z 6", "2026-04-23T19:00:00Z 1");
    assertThat(house.wallet(owner).arrears().isZero()).isTrue();
  }

  @Test
  void a_top_up_in_between_lets_the_notices_come_again() {
    var owner = house.people.prepaid(7 * 25, TaxProfile.UNKNOWN);
    var unused = house.servers.hourly(owner, 4990);
    hours(1);
    house.topUp(owner, 7 * 100);
    hours(1);
    hours(99);

    assertThat(house.events(owner).stream().filter("wallet.low"::equals)).hasSize(2);
  }

  private void hours(int number) {
    house.clock.advance(Duration.ofHours(number));
    var unused = house.billHours.run();
  }

  private ServiceStatus status(Service service) {
    return house.servers.now(service).status();
  }

  private static long sum(List<Line> lines) {
    return lines.stream().mapToLong(line -> line.amount().minor()).sum();
  }
}
