package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invoice of an order that was paid from a balance: what was ordered, paid in advance. */
public final class OrderInvoice {

  private OrderInvoice() {}

  /** Whether the order gets an invoice of its own; what is billed later stands on a month's. */
  public static boolean isDue(Order order) {
    return payment(order).isPresent();
  }

  /** The draft; its totals are those of the order, tax included. */
  public static InvoiceDraft of(Order order, Issuer issuer, Party billTo) {
    var paid =
        payment(order)
            .orElseThrow(() -> new InvalidValue("order", order.id(), "paid from a balance"));
    var said =
        Snapshot.Current.invoice(issuer, billTo, period(order, paid.createdAt()), lines(order))
            .dueOn(BillingPeriod.dayOf(paid.createdAt()).first())
            .paidInAdvance();
    InvalidValue.unless(
        said.totals().equals(order.amounts().totals()),
        "totals",
        said.totals().gross(),
        "those of the order, " + order.amounts().gross());
    return new InvoiceDraft(
        order.owner(),
        InvoiceSource.ofOrder(order.id().value()),
        Optional.of(order.id().value()),
        said);
  }

  private static Optional<Payment> payment(Order order) {
    return order.payments().stream()
        .filter(payment -> payment.reference().equals(Payment.BALANCE))
        .filter(payment -> payment.transaction().isPresent() && payment.amount().isPositive())
        .findFirst();
  }

  private static BillingPeriod period(Order order, Instant paidAt) {
    var day = BillingPeriod.dayOf(paidAt).first();
    var months = order.kind() == OrderKind.UPGRADE ? 0 : order.terms().period().months();
    return new BillingPeriod(day, months == 0 ? day : day.plusMonths(months).minusDays(1));
  }

  private static List<InvoiceLine> lines(Order order) {
    var vat = order.amounts().totals().vatLines().get(0).decision();
    var lines = new ArrayList<InvoiceLine>();
    order.lines().forEach(line -> lines.add(line(line, vat, order.service())));
    discount(order)
        .ifPresent(amount -> lines.add(InvoiceLine.of(discountLabel(order), amount, vat)));
    return lines;
  }

  private static InvoiceLine line(OrderLine line, VatDecision vat, Optional<ServiceId> service) {
    return new InvoiceLine(
        line.label(),
        Optional.empty(),
        line.quantity(),
        line.unit(),
        vat,
        service.map(ServiceId::value));
  }

  private static Optional<Money> discount(Order order) {
    return Optional.of(order.amounts().discount().negated()).filter(Money::isNegative);
  }

  private static String discountLabel(Order order) {
    return "Discount" + order.terms().promoCode().map(code -> " " + code).orElse("");
  }
}
