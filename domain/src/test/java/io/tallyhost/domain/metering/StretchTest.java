package io.tallyhost.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StretchTest {

  private static final MeteredService SERVICE =
      new MeteredService(new ServiceId("c000000000000000000000001"), 1);
  private static final Owner PAYER = Owner.topLevel(new AccountId("c000000000000000000000002"));
  private static final Instant NOON = Instant.parse("2026-04-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"3600, 7", "3599, 6", "3109, 6", "514, 0", "515, 1", "0, 0", "7200, 14"})
  void seven_cents_an_hour_are_charged_by_the_second(long seconds, long cents) {
    var stretch = running(7, Optional.empty(), NOON);

    assertThat(stretch.charge(NOON, NOON.plusSeconds(seconds)))
        .isEqualTo(new Usage(seconds, eur(cents)));
  }

  @Test
  void a_month_of_31_days_stops_at_the_monthly_price() {
    var start = Instant.parse("2026-01-01T00:00:00Z");
    var stretch = running(1, Optional.of(eur(499)), start);
    var uncapped = running(1, Optional.empty(), start);
    var end = Instant.parse("2026-02-01T00:00:00Z");

    assertThat(stretch.charge(start, end).amount()).isEqualTo(eur(499));
    assertThat(stretch.charge(start, end).seconds()).isEqualTo(744 * 3600L);
    assertThat(uncapped.charge(start, end).amount()).isEqualTo(eur(744));
    assertThat(stretch.charge(end, end.plus(Duration.ofHours(1))).amount()).isEqualTo(eur(1));
  }

  @Test
  void a_hundred_power_toggles_an_hour_lose_no_cent() {
    var stretch = running(7, Optional.empty(), NOON).stopped(NOON.plusSeconds(18));
    var total = stretch.charge(NOON, NOON.plusSeconds(3600)).amount();
    for (var i = 1; i < 100; i++) {
      var on = NOON.plusSeconds(36L * i);
      stretch = stretch.next(stretch.terms(), on).stopped(on.plusSeconds(18));
      total = total.plus(stretch.charge(NOON, NOON.plusSeconds(3600)).amount());
    }

    // 1800 seconds in all: floor(7 × 1800 ÷ 3600) = 3
    assertThat(total).isEqualTo(eur(3));
    assertThat(stretch.lifetime(NOON.plusSeconds(3600))).isEqualTo(new Usage(1800, eur(3)));
  }

  @Test
  void another_rate_starts_another_count_and_the_month_goes_on() {
    var small = running(7, Optional.of(eur(10)), NOON).stopped(NOON.plusSeconds(5400));
    var big = small.next(rate(100, Optional.of(eur(50))), NOON.plusSeconds(5400));

    // 10.5 floored is 10; then 100 an hour, of which 40 are left below the cap
    assertThat(small.monthToDate(NOON.plusSeconds(5400))).isEqualTo(eur(10));
    assertThat(big.carried().secondsAtRate()).isZero();
    assertThat(big.charge(NOON, NOON.plusSeconds(5400 + 360)).amount()).isEqualTo(eur(10));
    assertThat(big.charge(NOON, NOON.plusSeconds(7200)).amount()).isEqualTo(eur(40));
    assertThat(big.monthToDate(NOON.plusSeconds(9000))).isEqualTo(eur(50));
  }

  @Test
  void a_lower_cap_than_what_was_charged_already_charges_nothing_and_gives_nothing_back() {
    var before = running(100, Optional.of(eur(500)), NOON).stopped(NOON.plusSeconds(7200));
    var after = before.next(rate(10, Optional.of(eur(50))), NOON.plusSeconds(7200));

    assertThat(after.charge(NOON, NOON.plusSeconds(20_000)).amount()).isEqualTo(eur(0));
    assertThat(after.monthToDate(NOON.plusSeconds(20_000))).isEqualTo(eur(200));
  }

  @Test
  void a_forecast_is_what_the_month_will_have_cost() {
    var stretch = running(7, Optional.of(eur(499)), NOON);

    // 8.5 days are left in April: 204 hours at 7, above the cap
    assertThat(stretch.monthForecast(NOON.plusSeconds(3600))).isEqualTo(eur(499));
    assertThat(stretch.stopped(NOON.plusSeconds(3600)).monthForecast(NOON.plusSeconds(9999)))
        .isEqualTo(eur(7));
  }

  @ParameterizedTest
  @CsvSource({
    // from, to, hours: UTC has no summer time, whatever the clocks on the wall do
    "2026-03-29T00:00:00Z, 2026-03-30T00:00:00Z, 24",
    "2026-10-25T00:00:00Z, 2026-10-26T00:00:00Z, 24",
    "2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z, 672",
    "2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z, 696",
    "2026-04-01T00:00:00Z, 2026-05-01T00:00:00Z, 720",
    "2026-12-31T23:00:00Z, 2027-01-01T01:00:00Z, 2",
    "2026-01-31T23:59:59Z, 2026-02-01T00:00:00Z, 0",
  })
  void hours_are_hours_on_every_day_of_the_year(String from, String to, long hours) {
    var stretch = running(60, Optional.empty(), Instant.parse(from));

    var usage = stretch.charge(Instant.parse(from), Instant.parse(to));

    assertThat(usage.amount()).isEqualTo(eur(hours * 60));
  }

  @Test
  void the_cap_of_one_month_is_not_used_up_by_the_month_before() {
    var start = Instant.parse("2026-01-31T12:00:00Z");
    var stretch = running(100, Optional.of(eur(500)), start);

    var usage = stretch.charge(start, Instant.parse("2026-02-01T12:00:00Z"));

    assertThat(usage.amount()).isEqualTo(eur(1000));
  }

  private static Stretch running(long cents, Optional<Money> cap, Instant since) {
    return Stretch.first(SERVICE, PAYER, rate(cents, cap), since);
  }

  private static MeterRate rate(long cents, Optional<Money> cap) {
    return new MeterRate(new HourlyRate(eur(cents)), cap);
  }

  private static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
