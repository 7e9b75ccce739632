package io.tallyhost.http.whitelabel;

import io.tallyhost.application.whitelabel.EndService;
import io.tallyhost.application.whitelabel.OrderOutcome;
import io.tallyhost.application.whitelabel.OrderProduct;
import io.tallyhost.application.whitelabel.Shelves;
import io.tallyhost.application.whitelabel.ShowCredentials;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.Storefront.Client;
import io.tallyhost.domain.whitelabel.Storefront.Shelved;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** /orders and /services. */
public final class ServiceRoutes implements WhitelabelRoutes {

  private final OrderProduct order;
  private final EndService end;
  private final ShowCredentials showCredentials;
  private final Shelves shelves;

  public ServiceRoutes(
      OrderProduct order, EndService end, ShowCredentials showCredentials, Shelves shelves) {
    this.order = order;
    this.end = end;
    this.showCredentials = showCredentials;
    this.shelves = shelves;
  }

  @Override
  public void addTo(Router router) {
    router
        .post("/orders", this::order)
        .get("/services", this::list)
        .get("/services/{id}", this::show)
        .post("/services/{id}/credentials", this::credentials)
        .delete("/services/{id}", this::end);
  }

  private Reply order(Request request) {
    var body = request.body();
    var command =
        new OrderProduct.Command(
            body.whole("client_id"),
            body.text("product_key"),
            DataReader.readFields("body", body.json()).without("client_id").without("product_key"),
            request.query().flag("dryRun").orElse(false));
    return order.handle(request.principal(), command).fold(new Answers());
  }

  private Reply list(Request request) {
    var status = request.query().text("status").map(ServiceRoutes::status);
    return WhitelabelSurface.success(
        "services",
        shelves.services(request.principal(), status).stream().map(ServiceRoutes::listed).toList());
  }

  private Reply show(Request request) {
    var serial = WhitelabelSurface.serial(request, "Service");
    return WhitelabelSurface.success(
        "service", shown(shelves.service(request.principal(), serial)));
  }

  private Reply credentials(Request request) {
    var serial = WhitelabelSurface.serial(request, "Service");
    var told = Json.object("success", true, "service_id", serial);
    showCredentials
        .handle(request.principal(), serial)
        .values()
        .forEach((name, value) -> told.put(name, Wire.json(value)));
    return Reply.ok(told).withHeader("Cache-Control", "no-store");
  }

  private Reply end(Request request) {
    end.handle(request.principal(), WhitelabelSurface.serial(request, "Service"));
    return WhitelabelSurface.success("message", "Service deleted successfully");
  }

  private static ServiceStatus status(String word) {
    return Arrays.stream(ServiceStatus.values())
        .filter(status -> Wire.lower(status).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new InvalidValue("status", word, "pending, active, suspended or terminated"));
  }

  private static Map<String, @Nullable Object> listed(Shelved service) {
    return Json.object(
        "id",
        service.serial(),
        "client_id",
        service.client().map(Client::serial),
        "service_type",
        service.product(),
        "status",
        Wire.lower(service.status()),
        "monthly_cost",
        Wire.monthly(service));
  }

  private static Map<String, @Nullable Object> shown(Shelved service) {
    return Json.object(
        "id",
        service.serial(),
        "client_id",
        service.client().map(Client::serial),
        "client_name",
        service.client().map(Client::name),
        "client_email",
        service.client().map(Client::email),
        "service_type",
        service.product(),
        "status",
        Wire.lower(service.status()),
        "billing_cycle",
        Wire.cycle(service.period()),
        "monthly_cost",
        Wire.monthly(service),
        "next_billing_date",
        service.nextDueAt().map(Wire::seconds),
        "deployment_status",
        Wire.deployment(service.phase()),
        "service_data",
        Wire.json(service.kept()),
        "created_at",
        Wire.seconds(service.createdAt()));
  }

  /** What became of an order, in this surface's words. */
  private static final class Answers implements OrderOutcome.Cases<Reply> {

    @Override
    public Reply placed(OrderOutcome.Placed placed) {
      var told = new LinkedHashMap<String, @Nullable Object>();
      told.put("success", true);
      told.put("service_id", placed.service());
      placed.told().values().forEach((name, value) -> told.put(name, Wire.json(value)));
      told.put("amount_charged", Wire.money(placed.charged()));
      told.put("new_balance", Wire.money(placed.newBalance()));
      return Reply.ok(told).withHeader("Cache-Control", "no-store");
    }

    @Override
    public Reply foreseen(OrderOutcome.Foreseen foreseen) {
      var totals = foreseen.totals();
      return Reply.ok(
          Json.object(
              "success", true,
              "dry_run", true,
              "billing_cycle", Wire.cycle(foreseen.cycle()),
              "net", Wire.money(totals.net()),
              "vat", Wire.money(totals.vat()),
              "amount_charged", Wire.money(totals.gross()),
              "new_balance", Wire.money(foreseen.newBalance())));
    }

    @Override
    public Reply notCovered(OrderOutcome.NotCovered notCovered) {
      return WhitelabelSurface.refusal(
          402,
          "insufficient_balance",
          "The order costs %s, and %s is available"
              .formatted(notCovered.asked(), notCovered.available()));
    }

    @Override
    public Reply outOfStock(OrderOutcome.OutOfStock outOfStock) {
      return WhitelabelSurface.refusal(409, "out_of_stock", outOfStock.what() + ": out of stock");
    }

    @Override
    public Reply notDelivered(OrderOutcome.NotDelivered notDelivered) {
      return WhitelabelSurface.refusal(
          502,
          "provisioning_failed",
          "The service could not be set up; the amount was returned to your wallet");
    }
  }
}
