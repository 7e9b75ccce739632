package io.tallyhost.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ends of months, leap days, and nights on which clocks elsewhere are changed. */
final class CalendarTest {

  private static final Owner PAYER = Owner.topLevel(new AccountId("c000000000000000000000002"));
  private static final MeteredService SERVICE =
      new MeteredService(new ServiceId("c000000000000000000000001"), 1);

  @ParameterizedTest
  @CsvSource({
    "2027-01-31T10:00:00Z, 2027-02-28T10:00:00Z, 2027-03-31T10:00:00Z, 2027-04-30T10:00:00Z",
    "2028-01-31T10:00:00Z, 2028-02-29T10:00:00Z, 2028-03-31T10:00:00Z, 2028-04-30T10:00:00Z",
    "2027-01-30T23:59:59Z, 2027-02-28T23:59:59Z, 2027-03-30T23:59:59Z, 2027-04-30T23:59:59Z",
    "2028-02-29T00:00:00Z, 2028-03-29T00:00:00Z, 2028-04-29T00:00:00Z, 2028-05-29T00:00:00Z",
    "2026-12-31T23:30:00Z, 2027-01-31T23:30:00Z, 2027-02-28T23:30:00Z, 2027-03-31T23:30:00Z",
    "2026-03-29T01:30:00Z, 2026-04-29T01:30:00Z, 2026-05-29T01:30:00Z, 2026-06-29T01:30:00Z",
    "2026-10-25T01:30:00Z, 2026-11-25T01:30:00Z, 2026-12-25T01:30:00Z, 2027-01-25T01:30:00Z"
  })
  void a_month_ends_on_the_day_on_which_it_began_or_on_the_last_one(
      Instant began, Instant first, Instant second, Instant third) {
    assertThat(BillingPeriod.MONTHLY.dueAfter(began, began)).isEqualTo(first);
    assertThat(BillingPeriod.MONTHLY.dueAfter(began, first)).isEqualTo(second);
    assertThat(BillingPeriod.MONTHLY.dueAfter(began, second)).isEqualTo(third);
  }

  @ParameterizedTest
  @CsvSource({
    // A day has 24 hours of 7 cents whatever clocks in Berlin, New York or Chatham do on it.
    "2026-03-29T00:00:00Z, 2026-03-30T00:00:00Z, 24, 168",
    "2026-10-25T00:00:00Z, 2026-10-26T00:00:00Z, 24, 168",
    "2026-03-08T05:30:00Z, 2026-03-08T08:30:00Z, 4, 21",
    "2026-04-05T12:30:00Z, 2026-04-05T15:45:00Z, 4, 22",
    "2026-09-27T12:45:00Z, 2026-09-27T14:00:00Z, 2, 8",
    // From the last second of a month into the first of the next one.
    "2026-01-31T23:59:59Z, 2026-02-01T00:00:01Z, 2, 0",
    "2028-02-28T23:00:00Z, 2028-03-01T01:00:00Z, 26, 182",
    "2027-02-28T23:00:00Z, 2027-03-01T01:00:00Z, 2, 14",
    "2026-12-31T22:30:00Z, 2027-01-01T00:30:00Z, 3, 14"
  })
  void hours_are_hours_of_utc(Instant from, Instant to, int hours, long cents) {
    var stretch = running(from, Optional.empty()).stopped(to);

    var metered = Metered.between(Months.hourOf(from), Months.hourAfter(to), List.of(stretch));

    assertThat(metered.hours()).hasSize(hours);
    assertThat(metered.total(eur(0).currency())).isEqualTo(eur(cents));
    assertThat(metered.byMonth(eur(0).currency()).values().stream().mapToLong(Money::minor).sum())
        .isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource({
    // 7 cents an hour and 4990 a month: capped after 713 hours, in months that have so many.
    "2026-01-01T00:00:00Z, 4990",
    "2026-02-01T00:00:00Z, 4704",
    "2028-02-01T00:00:00Z, 4872",
    "2026-04-01T00:00:00Z, 4990",
    "2026-12-01T00:00:00Z, 4990"
  })
  void a_whole_month_costs_its_hours_or_the_monthly_price(Instant start, long cents) {
    var stretch = running(start, Optional.of(eur(4990)));
    assertThat(stretch.charge(start, Months.endOf(start)).amount()).isEqualTo(eur(cents));
    assertThat(stretch.charges(start, Months.endOf(start)))
        .singleElement()
        .satisfies(
            charge ->
                assertThat(charge.amount().plus(charge.takenByCap()))
                    .isEqualTo(charge.runAfter().minus(charge.runBefore())));
  }

  private static Stretch running(Instant from, Optional<Money> cap) {
    return Stretch.first(SERVICE, PAYER, new MeterRate(new HourlyRate(eur(7)), cap), from);
  }

  private static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
