package io.tallyhost.application.invoicing.explain;

import io.tallyhost.domain.money.Because;
import io.tallyhost.domain.money.Because.Kind;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Cuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was ordered, renewed or upgraded, at the prices that were fixed then. */
final class OrderOrigin {

  private final Orders orders;

  OrderOrigin(Orders orders) {
    this.orders = orders;
  }

  Optional<Order> find(String reference) {
    return Cuid.isCuid(reference) ? orders.find(new OrderId(reference)) : Optional.empty();
  }

  Origin of(Order order) {
    var net = new ArrayList<Explanation>();
    order.lines().forEach(line -> net.add(line(order, line)));
    if (!order.amounts().discount().isZero()) {
      net.add(discount(order));
    }
    return new Origin(
        List.copyOf(net), order.amounts().totals().vatLines().stream().map(Facts::vat).toList());
  }

  /** Which order made a service, and so fixed its price. */
  Map<String, String> ofService(ServiceId service) {
    return orders.placedFor(service).map(order -> facts(order).map()).orElse(Map.of());
  }

  /** When and how a price was fixed. */
  Facts facts(Order order) {
    var facts =
        Facts.of("order_id", order.id())
            .and("order_kind", order.kind())
            .and("price_fixed_at", order.createdAt())
            .and("billing_period", order.terms().period());
    order.terms().promoCode().ifPresent(code -> facts.and("promo_code", code));
    order.terms().hourlyRate().ifPresent(rate -> facts.and("rate_cents_per_hour", rate.perHour()));
    order.purchase().ifPresent(bought -> facts.and("product", bought.product()));
    if (order.kind() == OrderKind.RENEWAL) {
      order
          .service()
          .flatMap(orders::placedFor)
          .ifPresent(first -> facts.and("first_order_id", first.id()));
    }
    order.service().ifPresent(service -> facts.and("service_id", service));
    return facts;
  }

  private Explanation line(Order order, OrderLine line) {
    return Explanation.of(
        Because.of(Kind.ORDERED, line.label(), line.quantity(), line.unit()),
        line.total(),
        facts(order).and("quantity", line.quantity()).and("unit_cents", line.unit()).map());
  }

  private Explanation discount(Order order) {
    var amounts = order.amounts();
    return Explanation.of(
        Because.of(Kind.DISCOUNTED, amounts.subtotal()),
        amounts.discount().negated(),
        facts(order).map());
  }
}
