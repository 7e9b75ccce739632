package io.tallyhost.bootstrap;

import io.tallyhost.application.invoicing.CloseMonth;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Closes the months that are over, by itself. */
final class MonthClosing {

  /** Longer than anybody leaves a server down. */
  private static final int MONTHS_LOOKED_BACK = 3;

  private final AtomicReference<YearMonth> lookedBack =
      new AtomicReference<>(YearMonth.of(1970, 1));

  private final CloseMonth closeMonth;
  private final Clock clock;

  MonthClosing(CloseMonth closeMonth, Clock clock) {
    this.closeMonth = closeMonth;
    this.clock = clock;
  }

  // A minute after midnight, so that an order of the last second is written wherever it was placed.
  void run() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    if (now.getMinute() > 0) {
      close(YearMonth.from(now));
    }
  }

  private void close(YearMonth month) {
    // Once a month and a process: nothing is added to a month that has been over for so long.
    if (!month.equals(lookedBack.get())) {
      for (var ago = MONTHS_LOOKED_BACK; ago > 1; ago--) {
        var unused = closeMonth.close(month.minusMonths(ago));
      }
      lookedBack.set(month);
    }
    var unused = closeMonth.close(month.minusMonths(1));
  }
}
