package io.tallyhost.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "5, 1, 2, 3",
    "-5, 1, 2, -3",
    "4, 1, 3, 1",
    "-4, 1, 3, -1",
    "5, 1, 3, 2",
    "0, 7, 9, 0",
    "9223372036854775807, 1, 2, 4611686018427387904"
  })
  void a_half_goes_away_from_zero(long amount, long numerator, long denominator, long expected) {
    assertThat(Rounding.halfUp(amount, numerator, denominator)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3109, 7, 3600, 6", "3600, 7, 3600, 7", "-1, 1, 2, -1", "-4, 1, 2, -2", "0, 1, 2, 0"})
  void a_floor_is_never_more(long amount, long numerator, long denominator, long expected) {
    assertThat(Rounding.floor(amount, numerator, denominator)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "499, 1, 720, 1",
    "720, 1, 720, 1",
    "721, 1, 720, 2",
    "5040, 1, 720, 7",
    "0, 1, 9, 0"
  })
  void a_ceiling_is_never_less(long amount, long numerator, long denominator, long expected) {
    assertThat(Rounding.ceiling(amount, numerator, denominator)).isEqualTo(expected);
  }

  @Test
  void what_does_not_fit_is_refused_instead_of_wrapped() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rounding.halfUp(Long.MAX_VALUE, 2, 1));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rounding.floor(Long.MAX_VALUE, 2, 1));
  }

  /** Products beyond 63 bits, worked out by hand: 6 × 10^18 × 7 = 42 × 10^18. */
  @ParameterizedTest
  @CsvSource({
    "6000000000000000000, 7, 7, 6000000000000000000",
    "6000000000000000000, 7, 8, 5250000000000000000",
    "6000000000000000001, 7, 8, 5250000000000000000",
    "-6000000000000000001, 7, 8, -5250000000000000001",
    "-6000000000000000000, 7, 8, -5250000000000000000"
  })
  void a_floor_of_more_than_fits_is_as_exact(
      long amount, long numerator, long denominator, long expected) {
    assertThat(Rounding.floor(amount, numerator, denominator)).isEqualTo(expected);
  }

  @Test
  void ten_percent_of_499_is_50() {
    assertThat(Percentage.ofPercent(10).of(Money.of("EUR", 499))).isEqualTo(Money.of("EUR", 50));
  }

  @ParameterizedTest
  @CsvSource({"-1", "10001"})
  void a_percentage_is_a_share_of_the_whole(int basisPoints) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Percentage(basisPoints));
  }

  @Test
  void the_whole_is_a_percentage_too() {
    assertThat(new Percentage(10_000).of(Money.of("EUR", 3))).isEqualTo(Money.of("EUR", 3));
    assertThat(Percentage.ZERO.of(Money.of("EUR", 3))).isEqualTo(Money.of("EUR", 0));
  }

  @ParameterizedTest
  @CsvSource({"499, 1", "720, 1", "721, 2", "1699, 3", "0, 0"})
  void an_hour_costs_the_month_over_720_rounded_up(long monthly, long hourly) {
    assertThat(HourlyRate.ofMonthly(Money.of("EUR", monthly)).perHour())
        .isEqualTo(Money.of("EUR", hourly));
  }

  @Test
  void rates_add_up_and_are_never_negative() {
    var rate = new HourlyRate(Money.of("EUR", 3));

    assertThat(rate.plus(rate)).isEqualTo(new HourlyRate(Money.of("EUR", 6)));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new HourlyRate(Money.of("EUR", -1)));
  }
}
