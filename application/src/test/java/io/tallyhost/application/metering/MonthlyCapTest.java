package io.tallyhost.application.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.invoicing.BillingHouse;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.People;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.tax.TaxProfile;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A cent an hour, 14 cents a month: figures that can be counted on fingers. */
final class MonthlyCapTest {

  private final BillingHouse house = new BillingHouse("2026-04-01T00:00:00Z");
  private final ChangeMeterPolicy change = new ChangeMeterPolicy(house.policies, house.office);
  private final AccountId operator = new AccountId(house.ids.next());

  @Test
  void hours_stop_to_cost_at_the_monthly_price_unless_the_operator_says_otherwise() {
    var owner = house.people.prepaid(1_000, TaxProfile.UNKNOWN);
    var service = house.servers.hourly(owner, 14);

    assertThat(balanceAt("2026-04-01T20:00:00Z", owner.account())).isEqualTo(-14);
    say(false);
    assertThat(balanceAt("2026-04-02T06:00:00Z", owner.account())).isEqualTo(-14 - 10);
    say(true);
    assertThat(balanceAt("2026-05-01T00:00:00Z", owner.account())).isEqualTo(-24);
    assertThat(balanceAt("2026-05-01T13:00:00Z", owner.account())).isEqualTo(-24 - 13);
    assertThat(balanceAt("2026-05-31T00:00:00Z", owner.account())).isEqualTo(-24 - 14);
    assertThat(house.servers.now(service).isLive()).isTrue();
  }

  @Test
  void a_decision_counts_from_its_second_on_and_never_backwards() {
    var owner = house.people.prepaid(1_000, TaxProfile.UNKNOWN);
    var unused = house.servers.hourly(owner, 14);
    house.clock.set(Instant.parse("2026-04-01T20:30:00Z"));
    say(false);

    // 14 are used up; from 20:30 to 23:30 it is 3 more, though nobody ticked in between.
    assertThat(balanceAt("2026-04-01T23:30:00Z", owner.account())).isEqualTo(-14 - 3);
    assertThat(balanceAt("2026-04-02T00:00:00Z", owner.account())).isEqualTo(-14 - 4);
  }

  @Test
  void what_was_billed_stays_billed_however_late_the_change_is_brought_to_a_meter() {
    var owner = house.people.postpaid(0, false, TaxProfile.UNKNOWN);
    var unused = house.servers.hourly(owner, 14);
    house.clock.set(Instant.parse("2026-04-02T00:00:00Z"));
    var first = house.tick.run();
    say(false);
    assertThat(first.accrued()).containsEntry("EUR", 14L);

    house.clock.set(Instant.parse("2026-04-02T05:00:00Z"));
    assertThat(house.billHours.run().accrued()).containsEntry("EUR", 5L);
  }

  @Test
  void only_the_operator_decides_and_it_is_written_down_once() {
    assertThatThrownBy(() -> change.handle(People.reseller(new AccountId(house.ids.next())), false))
        .isInstanceOf(Forbidden.class);
    say(false);
    say(false);
    assertThat(house.trail.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.after()).containsEntry("hourly_monthly_cap", "false"));
    assertThat(new ShowMeterPolicy(house.policies).handle(People.operator(operator)).capsMonthly())
        .isFalse();
  }

  private void say(boolean caps) {
    var unused = change.handle(People.operator(operator), caps);
  }

  private long balanceAt(String instant, AccountId account) {
    house.clock.set(Instant.parse(instant));
    var unused = house.billHours.run();
    return house.books.find(account).orElseThrow().balance().minor();
  }
}
