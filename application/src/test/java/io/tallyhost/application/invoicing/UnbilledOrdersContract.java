package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.CreditOutcome;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderAmounts;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link UnbilledOrders} promises. */
public abstract class UnbilledOrdersContract {

  private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");
  private static final int MANY = 1000;

  private final RandomIds ids = new RandomIds();
  private final SampleInvoices samples = new SampleInvoices();
  private final Owner owner = samples.somebody();

  protected abstract UnbilledOrders unbilled();

  protected abstract Orders orders();

  protected abstract Invoices invoices();

  @Test
  void a_payment_from_the_balance_waits_for_its_invoice() {
    var order = paid(Payment.BALANCE, true);

    assertThat(unbilled().paidSince(LONG_AGO, MANY)).contains(order.id());
    assertThat(unbilled().paidSince(LONG_AGO.plusSeconds(1), MANY)).doesNotContain(order.id());
    var unused = invoiced(order);
    assertThat(unbilled().paidSince(LONG_AGO, MANY)).doesNotContain(order.id());
  }

  @Test
  void what_moved_no_money_waits_for_nothing() {
    var free = paid(Payment.BALANCE, false);
    var onAccount = paid(Payment.INVOICE, true);

    assertThat(unbilled().paidSince(LONG_AGO, MANY)).doesNotContain(free.id(), onAccount.id());
  }

  @Test
  void a_refund_waits_for_its_credit_note_if_there_is_an_invoice() {
    var order = paid(Payment.BALANCE, true);
    var back = payment("reseller-refund", -499, Payment.State.REFUNDED, true);
    orders().update(order.refunded(back, LONG_AGO));

    assertThat(unbilled().refundedSince(LONG_AGO, MANY)).doesNotContain(order.id());
    var invoice = invoiced(order);
    assertThat(unbilled().refundedSince(LONG_AGO, MANY)).contains(order.id());
    assertThat(unbilled().refundedSince(LONG_AGO.plusSeconds(1), MANY)).doesNotContain(order.id());
    credit(invoice);
    assertThat(unbilled().refundedSince(LONG_AGO, MANY)).doesNotContain(order.id());
  }

  @Test
  void what_was_bought_on_account_waits_as_long_as_its_line_stands() {
    var order =
        order(BillingMode.POSTPAID, payment(Payment.INVOICE, 0, Payment.State.COMPLETED, false));
    var invoice = onAMonth(order);
    assertThat(unbilled().refundedOnAccount(LONG_AGO, MANY))
        .doesNotContain(charged(order, invoice));

    var back = payment("reseller-refund", 0, Payment.State.REFUNDED, false);
    orders().update(order.refunded(back, LONG_AGO));
    assertThat(unbilled().refundedOnAccount(LONG_AGO, MANY)).contains(charged(order, invoice));
    assertThat(unbilled().refundedOnAccount(LONG_AGO.plusSeconds(1), MANY))
        .doesNotContain(charged(order, invoice));

    credit(invoice);
    assertThat(unbilled().refundedOnAccount(LONG_AGO, MANY))
        .doesNotContain(charged(order, invoice));
  }

  private static UnbilledOrders.Charged charged(Order order, Invoice invoice) {
    return new UnbilledOrders.Charged(order.id(), invoice.id());
  }

  private Invoice onAMonth(Order order) {
    var said = samples.month(owner, 1).snapshot();
    var line = said.lines().get(0).detailed("", order.id().value());
    var period = io.tallyhost.domain.invoicing.BillingPeriod.monthOf(LONG_AGO);
    return added(
        new InvoiceDraft(
            owner,
            InvoiceSource.of(owner.account(), period),
            Optional.empty(),
            Snapshot.Current.invoice(said.issuer(), said.billTo(), period, List.of(line))));
  }

  private Invoice invoiced(Order order) {
    var month = samples.month(owner, 1);
    var source = InvoiceSource.ofOrder(order.id().value());
    return added(new InvoiceDraft(owner, source, month.orderId(), month.snapshot()));
  }

  private void credit(Invoice invoice) {
    var draft =
        CreditNote.ofTheRest(invoice, List.of(), "Refunded", SampleInvoices.DUE)
            .fold(
                CreditOutcome.Drafted::draft,
                refused -> {
                  throw new AssertionError(refused);
                });
    var unused = added(draft);
  }

  private Invoice added(InvoiceDraft draft) {
    var invoice = draft.issued(new InvoiceId(ids.next()), 1, LONG_AGO);
    invoices().add(List.of(invoice));
    return invoice;
  }

  private Order paid(String reference, boolean moved) {
    return order(BillingMode.PREPAID, payment(reference, 499, Payment.State.COMPLETED, moved));
  }

  private Order order(BillingMode mode, Payment payment) {
    var price = Money.of("EUR", 499);
    var order =
        new Order(
            new OrderId(ids.next()),
            owner,
            OrderKind.RENEWAL,
            OrderStatus.PAID,
            new OrderTerms(mode, BillingPeriod.MONTHLY, Optional.empty(), Optional.empty()),
            new OrderAmounts(price, Money.of("EUR", 0), Totals.of(price, VatDecision.none())),
            List.of(new OrderLine(ids.next(), "VPS Starter", 1, price)),
            List.of(payment),
            Optional.empty(),
            Optional.empty(),
            LONG_AGO,
            LONG_AGO);
    orders().add(order);
    return order;
  }

  private Payment payment(String reference, long cents, Payment.State state, boolean moved) {
    return new Payment(
        ids.next(),
        reference,
        Money.of("EUR", cents),
        state,
        moved ? Optional.of(new TransactionId(ids.next())) : Optional.empty(),
        LONG_AGO);
  }
}
