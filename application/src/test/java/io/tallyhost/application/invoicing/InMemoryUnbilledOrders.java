package io.tallyhost.application.invoicing;

import io.tallyhost.application.ordering.InMemoryOrders;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.Correction;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.PaidSale;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.invoicing.UnbilledOrders;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.Payment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Orders in memory, looked at beside the documents in memory. */
public final class InMemoryUnbilledOrders implements UnbilledOrders {

  private record Paid(Order order, Payment payment) {
    static final Comparator<Paid> OLDEST =
        Comparator.<Paid, Instant>comparing(it -> it.payment().createdAt())
            .thenComparing(it -> it.order().id());
  }

  private final InMemoryOrders orders;
  private final InMemoryInvoices invoices;
  private final List<PaidSale> sales = new CopyOnWriteArrayList<>();

  public InMemoryUnbilledOrders(InMemoryOrders orders, InMemoryInvoices invoices) {
    this.orders = orders;
    this.invoices = invoices;
  }

  @Override
  public List<OrderId> paidSince(Instant since, int atMost) {
    return payments(since, Payment.BALANCE)
        .filter(it -> it.payment().amount().isPositive())
        .filter(it -> invoice(it.order()).isEmpty())
        .sorted(Paid.OLDEST)
        .limit(atMost)
        .map(it -> it.order().id())
        .toList();
  }

  /** Something was delivered by a connector; those keep their orders elsewhere. */
  public void delivered(PaidSale sale) {
    sales.add(sale);
  }

  @Override
  public List<PaidSale> deliveredSince(Instant since, int atMost) {
    return sales.stream()
        .filter(sale -> !sale.at().isBefore(since))
        .filter(
            sale ->
                invoices.issuedFor(sale.owner().root(), InvoiceSource.ofOrder(sale.id())).isEmpty())
        .sorted(Comparator.comparing(PaidSale::at).thenComparing(PaidSale::id))
        .limit(atMost)
        .toList();
  }

  @Override
  public List<OrderId> refundedSince(Instant since, int atMost) {
    return payments(since, "reseller-refund")
        .filter(it -> invoice(it.order()).filter(this::stands).isPresent())
        .sorted(Paid.OLDEST)
        .limit(atMost)
        .map(it -> it.order().id())
        .toList();
  }

  @Override
  public List<Charged> refundedOnAccount(Instant since, int atMost) {
    return everyPayment(since, "reseller-refund")
        .filter(it -> it.order().terms().isPostpaid())
        .sorted(Paid.OLDEST)
        .flatMap(
            it ->
                month(it.order()).filter(that -> charges(that, it.order())).stream()
                    .map(that -> new Charged(it.order().id(), that.id())))
        .limit(atMost)
        .toList();
  }

  private Optional<Invoice> month(Order order) {
    return invoices.issuedFor(
        order.owner().root(),
        InvoiceSource.of(order.owner().account(), BillingPeriod.monthOf(order.createdAt())));
  }

  private boolean charges(Invoice invoice, Order order) {
    var lines = invoice.snapshot().fold(Snapshot.Current::lines, legacy -> List.<InvoiceLine>of());
    var credited =
        invoices.correctionsOf(invoice.id()).stream()
            .flatMap(
                note ->
                    note
                        .snapshot()
                        .fold(
                            said -> said.corrects().map(Correction::lines).orElse(List.of()),
                            legacy -> List.<Integer>of())
                        .stream())
            .toList();
    return IntStream.range(0, lines.size())
        .filter(line -> !credited.contains(line + 1) && lines.get(line).net().isPositive())
        .anyMatch(
            line -> lines.get(line).reference().filter(order.id().value()::equals).isPresent());
  }

  private Stream<Paid> payments(Instant since, String reference) {
    return everyPayment(since, reference).filter(it -> it.payment().transaction().isPresent());
  }

  private Stream<Paid> everyPayment(Instant since, String reference) {
    Predicate<Paid> wanted =
        it ->
            it.payment().reference().equals(reference) && !it.payment().createdAt().isBefore(since);
    return orders.everything().stream()
        .flatMap(order -> order.payments().stream().map(payment -> new Paid(order, payment)))
        .filter(wanted);
  }

  private Optional<Invoice> invoice(Order order) {
    return invoices.issuedFor(order.owner().root(), InvoiceSource.ofOrder(order.id().value()));
  }

  private boolean stands(Invoice invoice) {
    return invoices.correctionsOf(invoice.id()).isEmpty();
  }
}
