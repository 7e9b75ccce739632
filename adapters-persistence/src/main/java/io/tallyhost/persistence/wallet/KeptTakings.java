package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.Takings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was earned on days that are over, which seldom changes and takes long to add up. An
 * hour that is billed late shows within the hour.
 */
public final class KeptTakings implements Takings {

  private static final Duration KEPT = Duration.ofHours(1);

  /** Today, and yesterday, of which something may still be on its way. */
  private static final int OPEN_DAYS = 2;

  private record Past(LocalDate first, LocalDate last, Instant until, List<Day> days) {

    boolean isOf(LocalDate from, LocalDate to, Instant now) {
      return first.equals(from) && last.equals(to) && now.isBefore(until);
    }
  }

  private final Takings books;
  private final Clock clock;
  private final AtomicReference<@Nullable Past> kept = new AtomicReference<>();

  public KeptTakings(Takings books, Clock clock) {
    this.books = books;
    this.clock = clock;
  }

  @Override
  public List<Day> revenue(LocalDate first, LocalDate last) {
    var over = last.minusDays(OPEN_DAYS);
    return over.isBefore(first)
        ? books.revenue(first, last)
        : Stream.concat(past(first, over).stream(), books.revenue(over.plusDays(1), last).stream())
            .toList();
  }

  private List<Day> past(LocalDate first, LocalDate last) {
    var now = clock.instant();
    var known = Optional.ofNullable(kept.get()).filter(it -> it.isOf(first, last, now));
    if (known.isPresent()) {
      return known.get().days();
    }
    var days = books.revenue(first, last);
    kept.set(new Past(first, last, now.plus(KEPT), days));
    return days;
  }

  @Override
  public List<Day> spent(Owner payer, LocalDate first, LocalDate last) {
    return books.spent(payer, first, last);
  }

  @Override
  public List<Money> arrears() {
    return books.arrears();
  }
}
