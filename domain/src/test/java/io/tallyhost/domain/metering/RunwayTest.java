package io.tallyhost.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunwayTest {

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "9,0", "10,1", "19,1", "20,2", "-5,0"})
  void only_whole_hours_are_left(long funds, long hours) {
    assertThat(Runway.hoursRemaining(eur(funds), eur(10))).isEqualTo(OptionalLong.of(hours));
  }

  @Test
  void what_costs_nothing_lasts() {
    assertThat(Runway.hoursRemaining(eur(5), eur(0))).isEmpty();
    assertThat(Runway.threshold(eur(0), eur(0))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1,1", "10,1", "11,6", "60,6", "61,24", "240,24", "241,0"})
  void the_lowest_threshold_that_is_reached(long funds, int threshold) {
    assertThat(Runway.threshold(eur(funds), eur(10))).isEqualTo(threshold);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "0,24,24", "24,24,0", "24,6,6", "6,24,0", "6,0,0", "1,1,0"})
  void a_notice_is_given_when_it_gets_worse(int given, int reached, int due) {
    assertThat(Runway.notice(given, reached))
        .isEqualTo(due == 0 ? Optional.empty() : Optional.of(due));
  }

  @Test
  void a_load_counts_what_runs_and_what_is_not_settled() {
    var rate = new HourlyRate(eur(7));
    var two = Load.none(Currency.getInstance("EUR")).started(rate).started(rate);
    assertThat(two).isEqualTo(new Load(2, eur(14), 2));
    assertThat(two.stopped(rate)).isEqualTo(new Load(1, eur(7), 2));
    assertThat(two.stopped(rate).settled(1)).isEqualTo(new Load(1, eur(7), 1));
    assertThatThrownBy(() -> two.settled(1)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Load(-1, eur(0), 0)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Load(0, eur(-1), 0)).isInstanceOf(InvalidValue.class);
  }
}
