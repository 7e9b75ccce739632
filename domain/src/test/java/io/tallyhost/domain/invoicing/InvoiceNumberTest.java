package io.tallyhost.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class InvoiceNumberTest {

  @Test
  void numbers_have_three_digits_and_more_when_needed() {
    var series = new NumberSeries(IssuerId.OPERATOR, DocumentKind.INVOICE, 2026);
    assertThat(InvoiceNumber.of(series, 1).value()).isEqualTo("INV-2026-001");
    assertThat(InvoiceNumber.of(series, 999).value()).isEqualTo("INV-2026-999");
    assertThat(InvoiceNumber.of(series, 1000).value()).isEqualTo("INV-2026-1000");
    assertThatThrownBy(() -> InvoiceNumber.of(series, 0)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_year_ends_at_midnight_utc() {
    assertThat(series("2026-12-31T23:59:59.999Z").year()).isEqualTo(2026);
    assertThat(series("2027-01-01T00:00:00Z").year()).isEqualTo(2027);
  }

  @Test
  void a_month_is_half_open() {
    var february = BillingPeriod.monthOf(Instant.parse("2028-02-29T23:59:59Z"));
    assertThat(february.first()).isEqualTo(LocalDate.of(2028, 2, 1));
    assertThat(february.last()).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(february.from()).isEqualTo(Instant.parse("2028-02-01T00:00:00Z"));
    assertThat(february.until()).isEqualTo(Instant.parse("2028-03-01T00:00:00Z"));
    assertThat(february.isOver(Instant.parse("2028-02-29T23:59:59Z"))).isFalse();
    assertThat(february.isOver(february.until())).isTrue();
    assertThatThrownBy(() -> new BillingPeriod(LocalDate.of(2028, 2, 2), LocalDate.of(2028, 2, 1)))
        .isInstanceOf(InvalidValue.class);
  }

  private static NumberSeries series(String at) {
    return NumberSeries.at(IssuerId.OPERATOR, DocumentKind.CREDIT_NOTE, Instant.parse(at));
  }
}
