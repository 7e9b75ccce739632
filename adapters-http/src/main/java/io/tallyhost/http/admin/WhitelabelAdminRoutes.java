package io.tallyhost.http.admin;

import com.fasterxml.jackson.databind.util.RawValue;
import io.tallyhost.application.whitelabel.ImportStock;
import io.tallyhost.application.whitelabel.ManageProducts;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** /api/admin/products and /api/admin/inventories: what is sold under other names. */
public final class WhitelabelAdminRoutes implements Routes {

  private final ManageProducts products;
  private final ImportStock stock;

  public WhitelabelAdminRoutes(ManageProducts products, ImportStock stock) {
    this.products = products;
    this.stock = stock;
  }

  @Override
  public Surface surface() {
    return AdminSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/products", this::list)
        .post("/products", this::define)
        .get("/products/{key}", this::show)
        .delete("/products/{key}", this::withdraw)
        .post("/inventories/{name}/imports", this::load)
        .get("/inventories/{name}/imports", this::imports)
        .get("/inventories/{name}/imports/{id}", this::progress);
  }

  private Reply list(Request request) {
    var all = products.list(request.principal());
    return AdminSurface.list(Page.of(all, request.page()), product -> raw(product.text()));
  }

  private Reply show(Request request) {
    return one(200, products.show(request.principal(), request.path("key")));
  }

  private Reply define(Request request) {
    var body = request.body();
    var text = DataReader.readFields("body", body.json()).without("connector_secret");
    var secret = body.optionalSecret("connector_secret");
    return one(201, products.define(request.principal(), text, secret));
  }

  private Reply withdraw(Request request) {
    return one(200, products.withdraw(request.principal(), request.path("key")));
  }

  private Reply load(Request request) {
    var over = stock.handle(request.principal(), request.path("name"), rows(request.body()));
    return Reply.created(Json.object("ok", true, "import", json(over)));
  }

  private Reply imports(Request request) {
    return AdminSurface.list(
        stock.list(request.principal(), request.path("name"), request.page()),
        WhitelabelAdminRoutes::json);
  }

  private Reply progress(Request request) {
    return AdminSurface.one("import", json(stock.show(request.principal(), request.path("id"))));
  }

  private static Iterator<Supplier<StockItem>> rows(JsonBody body) {
    return body.optionalText("csv")
        .map(StockRows::ofCsv)
        .or(() -> body.optionalObjects("items").map(StockRows::ofJson))
        .orElseThrow(() -> new InvalidValue("csv", "nothing", "given, or items"));
  }

  private static Reply one(int status, ProductDefinition product) {
    var json = "{\"ok\":true,\"product\":%s}".formatted(DataWriter.write(product.text()));
    return Reply.raw(
        status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
  }

  private static Object raw(Fields text) {
    return new RawValue(DataWriter.write(text));
  }

  private static Map<String, @Nullable Object> json(InventoryImport shown) {
    return Json.object(
        "id",
        shown.id(),
        "inventory",
        shown.inventory(),
        "state",
        AdminSurface.lower(shown.state()),
        "rows",
        shown.rows(),
        "refused",
        shown.refused(),
        "errors",
        shown.errors().stream()
            .map(error -> Json.object("row", error.row(), "error", error.reason()))
            .toList(),
        "started_at",
        shown.startedAt(),
        "finished_at",
        shown.finishedAt());
  }
}
