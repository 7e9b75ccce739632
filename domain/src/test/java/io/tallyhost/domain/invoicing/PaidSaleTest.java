package io.tallyhost.domain.invoicing;

import static io.tallyhost.domain.invoicing.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.TaxProfile;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A licence of 10.00, delivered to a German company on the last day of November. */
final class PaidSaleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final Party BUYER = Party.named("Acme Ltd", TaxProfile.consumer("DE"));

  @Test
  void what_was_paid_at_once_is_invoiced_with_nothing_left_to_pay() {
    var draft = sale(0, 190).draft(Samples.COMPANY, BUYER);

    assertThat(draft.snapshot().totals().gross()).isEqualTo(eur(1190));
    assertThat(draft.snapshot().payable()).isEqualTo(eur(0));
    assertThat(draft.snapshot().due()).isEqualTo(DAY);
    assertThat(draft.source()).isEqualTo(new InvoiceSource("order:corder0000000000000000000"));
    assertThat(draft.orderId()).contains("corder0000000000000000000");
  }

  @Test
  void what_is_sold_once_is_sold_on_that_day() {
    assertThat(sale(0, 190).draft(Samples.COMPANY, BUYER).snapshot().period())
        .isEqualTo(new BillingPeriod(DAY, DAY));
  }

  @Test
  void what_is_sold_for_months_is_for_whole_months() {
    assertThat(sale(1, 190).draft(Samples.COMPANY, BUYER).snapshot().period())
        .isEqualTo(new BillingPeriod(DAY, LocalDate.of(2026, 12, 29)));
    assertThat(sale(3, 190).draft(Samples.COMPANY, BUYER).snapshot().period())
        .isEqualTo(new BillingPeriod(DAY, LocalDate.of(2027, 2, 27)));
  }

  @Test
  void an_invoice_never_shows_another_tax_than_was_taken() {
    assertThatThrownBy(() -> sale(1, 189).draft(Samples.COMPANY, BUYER))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("what is due on 10.00 EUR");
  }

  private static PaidSale sale(int months, long vat) {
    return new PaidSale(
        "corder0000000000000000000",
        Samples.ACME,
        "Licence",
        months,
        eur(1000),
        eur(vat),
        Instant.parse("2026-11-30T23:59:59Z"));
  }
}
