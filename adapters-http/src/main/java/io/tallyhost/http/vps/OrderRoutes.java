package io.tallyhost.http.vps;

import io.tallyhost.application.ordering.ListOrders;
import io.tallyhost.application.ordering.PayOrder;
import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.ordering.ShowOrder;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** Placing, paying and reading orders. */
public final class OrderRoutes implements VpsRoutes {

  private final PlaceOrder placeOrder;
  private final PayOrder payOrder;
  private final ListOrders listOrders;
  private final ShowOrder showOrder;

  public OrderRoutes(
      PlaceOrder placeOrder, PayOrder payOrder, ListOrders listOrders, ShowOrder showOrder) {
    this.placeOrder = placeOrder;
    this.payOrder = payOrder;
    this.listOrders = listOrders;
    this.showOrder = showOrder;
  }

  @Override
  public void addTo(Router router) {
    router
        .post("/orders", this::place)
        .get("/orders", this::list)
        .get("/orders/{id}", this::show)
        .post("/orders/{id}/pay", this::pay);
  }

  private Reply place(Request request) {
    var command = OrderInput.command(request.body(), request.query());
    return OrderJson.outcome(placeOrder.handle(request.principal(), command), OrderJson::placed);
  }

  private Reply list(Request request) {
    var status = VpsInput.filter(request.query(), "status", OrderStatus.class);
    var page =
        listOrders.handle(request.principal(), new ListOrders.Command(status, request.page()));
    return Reply.ok(PageJson.of("orders", page.map(OrderJson::listed)));
  }

  private Reply show(Request request) {
    var id = VpsInput.id(request.path("id"), "Order", OrderId::new);
    return Reply.ok(
        Json.object("order", OrderJson.detailed(showOrder.handle(request.principal(), id))));
  }

  private Reply pay(Request request) {
    var id = VpsInput.id(request.path("id"), "Pending order", OrderId::new);
    if (!request.body().optionalText("method").equals(Optional.of("balance"))) {
      throw VpsSurface.refusal(400, "Only balance payment is supported");
    }
    return OrderJson.outcome(
        payOrder.handle(request.principal(), id), placed -> Reply.ok(Json.object("ok", true)));
  }
}
