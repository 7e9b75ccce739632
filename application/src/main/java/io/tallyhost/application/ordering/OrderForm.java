package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.ordering.Purchase;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.provisioning.ServerWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in orders. */
final class OrderForm {

  private final Office office;

  OrderForm(Office office) {
    this.office = office;
  }

  Order fill(Buyer buyer, PlaceOrder.Command command, PlaceOrder.Deal deal) {
    var offered = deal.offered().named(command.label());
    var quote = offered.quote(command.period(), buyer.vat());
    var wish = new ServerWish(offered.vm(), offered.name(), command.template(), command.sshKeys());
    return fill(
        buyer,
        OrderKind.NEW,
        quote,
        new Content(
            Optional.of(new Purchase(offered.product(), wish, quote.price())),
            Optional.empty(),
            deal.promo().map(promo -> promo.code())));
  }

  /** What an order is about. */
  record Content(
      Optional<Purchase> purchase, Optional<ServiceId> service, Optional<String> promoCode) {

    /** What a period of it costs from then on. */
    Money price() {
      return purchase
          .map(Purchase::price)
          .orElseThrow(() -> new IllegalStateException("Nothing is bought"));
    }
  }

  Order fill(UpgradeOffer.Part part) {
    return fill(part.buyer(), part.kind(), part.quote(), part.content());
  }

  private Order fill(Buyer buyer, OrderKind kind, Quote quote, Content content) {
    var now = office.now();
    return new Order(
        new OrderId(office.ids().next()),
        buyer.owner(),
        kind,
        OrderStatus.DRAFT,
        new OrderTerms(
            buyer.terms().mode(), quote.period(), quote.hourlyRate(), content.promoCode()),
        quote.amounts(),
        lines(quote),
        List.of(),
        content.service(),
        content.purchase(),
        now,
        now);
  }

  /** Only what is paid in advance out of the wallet can be paid later. */
  boolean mayWait(Order order) {
    return !order.terms().isPostpaid() && !order.terms().isHourly();
  }

  Order waiting(Order order) {
    return order.waitingFor(
        new Payment(
            office.ids().next(),
            Payment.BALANCE,
            order.amounts().gross(),
            Payment.State.PENDING,
            Optional.empty(),
            office.now()),
        office.now());
  }

  void record(Principal by, Order order) {
    office
        .recorder()
        .changed(
            by,
            order.owner(),
            "orders.create",
            order.id().value(),
            Map.of(),
            Map.of(
                "kind", order.kind().name(),
                "status", order.status().name(),
                "total", order.amounts().gross().toString()));
  }

  private List<OrderLine> lines(Quote quote) {
    return quote.lines().stream()
        .map(item -> new OrderLine(office.ids().next(), item.label(), item.quantity(), item.unit()))
        .toList();
  }
}
