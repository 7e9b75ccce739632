package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.ordering.OrderOutcome;
import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.ordering.Selection;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.whitelabel.OrderProduct;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.data.Data.Fields;
import java.util.List;
import java.util.Optional;

/** What was bought on the first day: servers by the hour and by the month, and other services. */
final class DemoShopping {

  private final DemoUseCases.Shop shop;
  private final DemoCast cast;

  DemoShopping(DemoUseCases.Shop shop, DemoCast cast) {
    this.shop = shop;
    this.cast = cast;
  }

  void goShopping() {
    server(cast.acme(), preset("vps-1g"), BillingPeriod.HOURLY, "edge-fi-01");
    server(cast.acme(), custom(), BillingPeriod.HOURLY, "db-fi-01");
    server(cast.nordic(), preset("vps-1g"), BillingPeriod.HOURLY, "web-fi-01");
    server(cast.nordic(), preset("vps-2g"), BillingPeriod.MONTHLY, "shop-fi-01");
    product("vpn", Fields.NONE.with("billing_cycle", "monthly"));
    product("cloud_storage", Fields.NONE.with("storage_plan", "50gb"));
    product(
        "web_hosting",
        Fields.NONE
            .with("cpanel_username", "johndoe")
            .with("primary_domain", "johndoe.example.com")
            .with("billing_cycle", "monthly"));
  }

  private void server(Principal buyer, Selection selection, BillingPeriod period, String label) {
    var command =
        new PlaceOrder.Command(
            selection,
            period,
            Optional.of(label),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            false);
    if (!(shop.placeOrder().handle(buyer, command) instanceof OrderOutcome.Placed)) {
      throw new IllegalStateException("The demo could not order " + label);
    }
  }

  private void product(String key, Fields request) {
    var command = new OrderProduct.Command(cast.client().serial(), key, request, false);
    var outcome = shop.orderProduct().handle(cast.whitelabel(), command);
    if (!(outcome instanceof io.tallyhost.application.whitelabel.OrderOutcome.Placed)) {
      throw new IllegalStateException("The demo could not order " + key);
    }
  }

  private Selection preset(String sku) {
    return new Selection.Preset(shop.products().findBySku(sku).orElseThrow().id());
  }

  private static Selection custom() {
    return new Selection.Custom(VmType.CUSTOM, new VmResources(4, 2, 60), "fi-hel", 0);
  }
}
