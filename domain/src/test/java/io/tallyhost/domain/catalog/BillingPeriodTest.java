package io.tallyhost.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what is paid in advance is due again. */
final class BillingPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY,   2026-01-31T10:00:00Z, 2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z",
    "MONTHLY,   2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z, 2026-03-31T10:00:00Z",
    "MONTHLY,   2024-01-31T10:00:00Z, 2024-02-10T00:00:00Z, 2024-02-29T10:00:00Z",
    "MONTHLY,   2026-01-15T10:00:00Z, 2031-07-15T09:59:59Z, 2031-07-15T10:00:00Z",
    "QUARTERLY, 2026-11-30T00:00:00Z, 2026-12-01T00:00:00Z, 2027-02-28T00:00:00Z",
    "QUARTERLY, 2026-11-30T00:00:00Z, 2027-02-28T00:00:00Z, 2027-05-30T00:00:00Z",
    "BIANNUAL,  2026-08-31T00:00:00Z, 2026-08-31T00:00:00Z, 2027-02-28T00:00:00Z",
    "ANNUAL,    2024-02-29T00:00:00Z, 2027-03-01T00:00:00Z, 2028-02-29T00:00:00Z",
    "MONTHLY,   2026-05-01T00:00:00Z, 2026-01-01T00:00:00Z, 2026-05-01T00:00:00Z"
  })
  void each_end_is_counted_from_the_very_start(
      BillingPeriod period, Instant start, Instant after, Instant due) {
    assertThat(period.dueAfter(start, after)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"HOURLY", "ONCE"})
  void what_is_not_renewed_is_never_due(BillingPeriod period) {
    assertThat(period.isRenewed()).isFalse();
    assertThatThrownBy(() -> period.dueAfter(Instant.EPOCH, Instant.EPOCH))
        .hasMessageStartingWith("billing period must be one that is renewed");
  }

  @Test
  void a_century_of_months_is_found_at_once() {
    var start = Instant.parse("2026-01-31T00:00:00Z");

    assertThat(BillingPeriod.MONTHLY.dueAfter(start, Instant.parse("2126-02-27T23:59:59Z")))
        .isEqualTo("2126-02-28T00:00:00Z");
  }
}
