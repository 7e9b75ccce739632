package io.tallyhost.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.Takings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeptTakingsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-04-22");

  /** Every day brings what was earned last. */
  private static final class Books implements Takings {
    private final List<LocalDate> asked = new ArrayList<>();

    @Override
    public List<Day> revenue(LocalDate first, LocalDate last) {
      asked.add(first);
      return first.datesUntil(last.plusDays(1)).map(it -> new Day(it, eur(asked.size()))).toList();
    }

    @Override
    public List<Day> spent(Owner payer, LocalDate first, LocalDate last) {
      return List.of();
    }

    @Override
    public List<Money> arrears() {
      return List.of(eur(7));
    }
  }

  private final Books books = new Books();
  private final Clock noon = Clock.fixed(Instant.parse("2026-04-22T12:00:00Z"), ZoneOffset.UTC);
  private final KeptTakings takings = new KeptTakings(books, noon);

  @Test
  void days_that_are_over_are_added_up_once_and_the_last_two_every_time() {
    var first = takings.revenue(TODAY.minusDays(9), TODAY);
    var again = takings.revenue(TODAY.minusDays(9), TODAY);

    assertThat(first).extracting(Takings.Day::day).hasSize(10).isSorted();
    assertThat(again.subList(0, 8)).isEqualTo(first.subList(0, 8));
    assertThat(again.subList(8, 10)).isNotEqualTo(first.subList(8, 10));
    assertThat(books.asked)
        .containsExactly(TODAY.minusDays(9), TODAY.minusDays(1), TODAY.minusDays(1));
  }

  @Test
  void other_days_and_those_of_an_hour_ago_are_added_up_anew() {
    var unused = takings.revenue(TODAY.minusDays(9), TODAY);
    assertThat(takings.revenue(TODAY.minusDays(8), TODAY)).hasSize(9);
    assertThat(takings.revenue(TODAY.minusDays(1), TODAY)).hasSize(2);
    assertThat(books.asked).hasSize(5);

    var later = new KeptTakings(books, new Stepping());
    var early = later.revenue(TODAY.minusDays(9), TODAY);
    assertThat(later.revenue(TODAY.minusDays(9), TODAY).get(0)).isNotEqualTo(early.get(0));
    assertThat(takings.arrears()).containsExactly(eur(7));
  }

  /** An hour passes whenever somebody looks. */
  private static final class Stepping extends Clock {
    private Instant now = Instant.parse("2026-04-22T12:00:00Z");

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofHours(1));
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }
}
