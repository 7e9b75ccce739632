package io.tallyhost.persistence.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.invoicing.SampleInvoices;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.CreditOutcome;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiUnbilledOrdersTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

  private final RandomIds ids = new RandomIds();
  private final SampleInvoices samples = new SampleInvoices();
  private final Owner owner = samples.somebody();
  private final JdbiUnbilledOrders unbilled = new JdbiUnbilledOrders(POSTGRES.jdbi());
  private final JdbiInvoices invoices = new JdbiInvoices(POSTGRES.jdbi());

  @Test
  void a_payment_from_the_balance_waits_for_its_invoice() {
    var order = order();
    pay(order, 1, "reseller-balance", "COMPLETED", LONG_AGO);
    assertThat(unbilled.paidSince(LONG_AGO, 1000)).contains(order);
    assertThat(unbilled.paidSince(LONG_AGO.plusSeconds(1), 1000)).doesNotContain(order);
    var unused = invoiced(order);
    assertThat(unbilled.paidSince(LONG_AGO, 1000)).doesNotContain(order);
  }

  @Test
  void a_refund_waits_for_its_credit_note_if_there_is_an_invoice() {
    var order = order();
    pay(order, 1, "reseller-balance", "REFUNDED", LONG_AGO);
    pay(order, 2, "reseller-refund", "REFUNDED", LONG_AGO);
    assertThat(unbilled.refundedSince(LONG_AGO, 1000)).doesNotContain(order);
    var invoice = invoiced(order);
    assertThat(unbilled.refundedSince(LONG_AGO, 1000)).contains(order);
    credit(invoice);
    assertThat(unbilled.refundedSince(LONG_AGO, 1000)).doesNotContain(order);
  }

  private Invoice invoiced(OrderId order) {
    var month = samples.month(owner, 1);
    var draft =
        new InvoiceDraft(
            owner, InvoiceSource.ofOrder(order.value()), month.orderId(), month.snapshot());
    var invoice = draft.issued(new InvoiceId(ids.next()), 1, LONG_AGO);
    invoices.add(List.of(invoice));
    return invoice;
  }

  private void credit(Invoice invoice) {
    var draft =
        CreditNote.ofTheRest(invoice, List.of(), "Refunded", SampleInvoices.DUE)
            .fold(
                CreditOutcome.Drafted::draft,
                refused -> {
                  throw new AssertionError(refused);
                });
    invoices.add(List.of(draft.issued(new InvoiceId(ids.next()), 1, LONG_AGO)));
  }

  private OrderId order() {
    var id = ids.next();
    execute(
        """
        INSERT INTO customer_order
          (root_account_id, account_id, id, kind, status, billing_mode, period, currency,
           subtotal, discount, net, vat, vat_rule, vat_rate, ssh_keys, created_at, updated_at)
        VALUES ('%1$s', '%1$s', '%2$s', 'RENEWAL', 'PAID', 'PREPAID', 'MONTHLY', 'EUR',
                499, 0, 499, 95, 'DOMESTIC', 1900, '{}', now(), now())
        """
            .formatted(owner.account(), id));
    return new OrderId(id);
  }

  private void pay(OrderId order, int number, String reference, String state, Instant at) {
    execute(
        """
        INSERT INTO order_payment
          (root_account_id, order_id, number, id, reference, amount, state, transaction_id,
           created_at)
        VALUES ('%s', '%s', %d, '%s', '%s', %d, '%s', '%s', '%s')
        """
            .formatted(
                owner.account(),
                order.value(),
                number,
                ids.next(),
                reference,
                number == 1 ? 594 : -594,
                state,
                ids.next(),
                at));
  }

  private static void execute(String sql) {
    POSTGRES.jdbi().useHandle(handle -> handle.execute(sql));
  }
}
