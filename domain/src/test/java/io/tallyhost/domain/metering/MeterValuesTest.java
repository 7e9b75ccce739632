package io.tallyhost.domain.metering;

import static io.tallyhost.domain.metering.Samples.NOON;
import static io.tallyhost.domain.metering.Samples.eur;
import static io.tallyhost.domain.metering.Samples.noonPlus;
import static io.tallyhost.domain.metering.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MeterValuesTest {

  private static final HourlyRate SEVEN = new HourlyRate(eur(7));

  @Test
  void the_operator_decides_whether_a_month_of_hours_costs_its_price_at_most() {
    var uncapped = MeterPolicy.INITIAL.cappingMonthly(false, NOON);

    assertThat(MeterPolicy.INITIAL.rate(SEVEN, eur(499)).monthlyCap()).contains(eur(499));
    assertThat(uncapped.rate(SEVEN, eur(499))).isEqualTo(new MeterRate(SEVEN, Optional.empty()));
    assertThat(uncapped.since()).isEqualTo(NOON);
  }

  @Test
  void what_is_decided_already_is_not_decided_anew() {
    assertThat(MeterPolicy.INITIAL.cappingMonthly(true, NOON)).isEqualTo(MeterPolicy.INITIAL);
  }

  @Test
  void times_that_meet_are_one_time() {
    assertThat(Span.joined(List.of(hours(0, 1), hours(1, 2), hours(3, 4), hours(4, 6))))
        .containsExactly(hours(0, 2), hours(3, 6));
    assertThat(Span.joined(List.of())).isEmpty();
  }

  @Test
  void a_part_of_a_stretch_explains_what_it_costs_and_what_the_cap_took_off() {
    var terms = new MeterRate(SEVEN, Optional.of(eur(10)));
    var stretch = Stretch.first(Samples.server(1), Samples.PAYER, terms, NOON);

    assertThat(stretch.charges(noonPlus(1), noonPlus(3)))
        .singleElement()
        .satisfies(
            second -> {
              assertThat(second.runBefore()).isEqualTo(eur(7));
              assertThat(second.runAfter()).isEqualTo(eur(21));
              assertThat(second.amount()).isEqualTo(eur(3));
              assertThat(second.takenByCap()).isEqualTo(eur(11));
            });
  }

  @Test
  void what_was_billed_is_all_that_ran_less_what_is_still_to_bill() {
    assertThat(new Usage(7200, eur(14)).minus(new Usage(600, eur(1))))
        .isEqualTo(new Usage(6600, eur(13)));
  }

  @Test
  void a_stretch_ends_once_and_not_before_it_began() {
    var stretch = running(7, NOON);
    var ended = stretch.stopped(noonPlus(1));

    assertThat(stretch.stopped(noonPlus(-1)).stoppedAt()).contains(NOON);
    assertThatThrownBy(() -> ended.stopped(noonPlus(2))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> kept(0, noonPlus(-1))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> kept(-1, noonPlus(1))).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_service_runs_once_at_a_time() {
    var stretch = running(7, NOON);

    assertThatThrownBy(() -> stretch.next(stretch.terms(), noonPlus(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_hour_is_an_hour_at_most_and_no_moment() {
    assertThat(hour(NOON, noonPlus(1)).total(eur(0).currency())).isEqualTo(eur(0));
    assertThatThrownBy(() -> hour(NOON, noonPlus(1).plusSeconds(1)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> hour(NOON, NOON)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void neither_caps_nor_seconds_are_below_zero() {
    assertThatThrownBy(() -> new MeterRate(SEVEN, Optional.of(eur(-1))))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Carried(-1, eur(0), Usage.none(eur(0).currency())))
        .isInstanceOf(InvalidValue.class);
  }

  private static Stretch kept(int number, Instant stoppedAt) {
    var carried = Carried.nothing(eur(0).currency());
    return new Stretch(
        Samples.server(1),
        Samples.PAYER,
        number,
        new MeterRate(SEVEN, Optional.empty()),
        carried,
        NOON,
        Optional.of(stoppedAt));
  }

  private static Span hours(long from, long to) {
    return new Span(noonPlus(from), noonPlus(to));
  }

  private static UsageHour hour(Instant from, Instant to) {
    return new UsageHour(from, to, List.of());
  }
}
