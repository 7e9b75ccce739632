package io.tallyhost.http.admin;

import io.tallyhost.application.ordering.BrowseOrders;
import io.tallyhost.application.ordering.RefundOrder;
import io.tallyhost.application.ordering.ShowOrder;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /api/admin/orders: everybody's for the operator, one's own for a reseller. */
public final class OrderRoutes implements AdminRoutes {

  private final BrowseOrders browse;
  private final ShowOrder show;
  private final RefundOrder refund;

  public OrderRoutes(BrowseOrders browse, ShowOrder show, RefundOrder refund) {
    this.browse = browse;
    this.show = show;
    this.refund = refund;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/orders", this::list)
        .get("/orders/{id}", this::one)
        .post("/orders/{id}/refund", this::refund);
  }

  private Reply list(Request request) {
    var query = request.query();
    var command =
        new BrowseOrders.Command(
            query.text("reseller_id").map(AccountId::new),
            Words.filter(query, "status", OrderStatus.class),
            Words.after(query, OrderId::new),
            request.page());
    return Words.listed(
        browse.handle(request.principal(), command), order -> order.id().value(), SalesJson::order);
  }

  private Reply one(Request request) {
    return AdminSurface.one(
        "order", SalesJson.order(show.handle(request.principal(), id(request))));
  }

  private Reply refund(Request request) {
    return AdminSurface.one(
        "order", SalesJson.order(refund.handle(request.principal(), id(request))));
  }

  private static OrderId id(Request request) {
    return AdminSurface.id("Order", request.path("id"), OrderId::new);
  }
}
