package io.tallyhost.domain.invoicing;

import static io.tallyhost.domain.invoicing.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderAmounts;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OrderInvoiceTest {

  private static final TaxProfile GERMAN = TaxProfile.consumer("DE");
  private static final Party BUYER = Party.named("Acme Ltd", GERMAN);

  @Test
  void a_paid_order_is_invoiced_with_its_own_totals_and_nothing_left_to_pay() {
    var draft = OrderInvoice.of(order(Payment.BALANCE, 534), Samples.COMPANY, BUYER);
    // 499 less 50 is 449; 19 % of it 85.31.
    assertThat(draft.snapshot().totals().gross()).isEqualTo(eur(534));
    assertThat(draft.snapshot().payable()).isEqualTo(eur(0));
    assertThat(draft.snapshot().lines())
        .extracting(InvoiceLine::label)
        .containsExactly("VPS Starter", "Discount SUMMER10");
    assertThat(draft.snapshot().billTo().name()).isEqualTo("Acme Ltd");
    assertThat(draft.orderId()).contains("corder0000000000000000000");
    assertThat(draft.snapshot().period())
        .isEqualTo(new BillingPeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void what_is_billed_with_a_month_or_by_the_hour_has_no_invoice_of_its_own() {
    assertThat(OrderInvoice.isDue(order(Payment.BALANCE, 534))).isTrue();
    assertThat(OrderInvoice.isDue(order(Payment.INVOICE, 0))).isFalse();
    assertThat(OrderInvoice.isDue(order(Payment.HOURLY, 0))).isFalse();
    assertThat(OrderInvoice.isDue(order(Payment.HOURLY, 534))).isFalse();
    var later = order(Payment.INVOICE, 0);
    assertThatThrownBy(() -> OrderInvoice.of(later, Samples.COMPANY, BUYER))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void what_cost_nothing_has_no_invoice() {
    assertThat(OrderInvoice.isDue(order(Payment.BALANCE, 0))).isFalse();
  }

  @Test
  void an_invoice_that_does_not_come_to_what_was_paid_is_not_written() {
    var order = order(Payment.BALANCE, 534, List.of(new OrderLine("line", "VPS", 1, eur(498))));
    assertThatThrownBy(() -> OrderInvoice.of(order, Samples.COMPANY, BUYER))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("those of the order, 5.34 EUR");
  }

  private static Order order(String reference, long paid) {
    return order(reference, paid, List.of(new OrderLine("line", "VPS Starter", 1, eur(499))));
  }

  private static Order order(String reference, long paid, List<OrderLine> lines) {
    var vat = Samples.decisionFor(GERMAN);
    return new Order(
        new OrderId("corder0000000000000000000"),
        Samples.ACME,
        OrderKind.RENEWAL,
        OrderStatus.PAID,
        new OrderTerms(
            BillingMode.PREPAID,
            io.tallyhost.domain.catalog.BillingPeriod.MONTHLY,
            Optional.empty(),
            Optional.of("SUMMER10")),
        new OrderAmounts(eur(499), eur(50), Totals.of(eur(449), vat)),
        lines,
        List.of(payment(reference, paid)),
        Optional.empty(),
        Optional.empty(),
        Samples.ISSUED,
        Samples.ISSUED);
  }

  private static Payment payment(String reference, long paid) {
    return new Payment(
        "payment",
        reference,
        eur(paid),
        Payment.State.COMPLETED,
        paid > 0 ? Optional.of(new TransactionId("ctransaction0000000000000")) : Optional.empty(),
        Samples.ISSUED);
  }
}
