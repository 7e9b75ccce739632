package io.tallyhost.http.admin;

import io.tallyhost.application.whitelabel.ImportStock;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.JsonStream;
import io.tallyhost.http.shared.ProblemException;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.StockRows;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** /api/admin/inventories: what products that are sold under other names are picked from. */
public final class WhitelabelAdminRoutes implements AdminRoutes {

  private final ImportStock stock;

  public WhitelabelAdminRoutes(ImportStock stock) {
    this.stock = stock;
  }

  @Override
  public void addTo(Router router) {
    router
        .post("/inventories/{name}/imports", this::load)
        .get("/inventories/{name}/imports", this::imports)
        .get("/inventories/{name}/imports/{id}", this::progress)
        .streamed()
        .put("/inventories/{name}", this::replace);
  }

  private Reply load(Request request) {
    var over = stock.handle(request.principal(), request.path("name"), rows(request.body()));
    return Reply.created(Json.object("ok", true, "import", json(over)));
  }

  private Reply replace(Request request) {
    var over = stock.handle(request.principal(), request.path("name"), streamed(request));
    return AdminSurface.one("import", json(over));
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
        .map(csv -> StockRows.ofCsv(new StringReader(csv)))
        .or(() -> body.optionalObjects("items").map(items -> StockRows.ofJson(items.iterator())))
        .orElseThrow(() -> new InvalidValue("csv", "nothing", "given, or items"));
  }

  private static Iterator<Supplier<StockItem>> streamed(Request request) {
    return switch (request.contentType()) {
      case "text/csv" -> StockRows.ofCsv(request.stream());
      case "application/json" -> StockRows.ofJson(new JsonStream(request.stream()));
      default ->
          throw new ProblemException(
              415, "unsupported_media_type", "Content-Type must be text/csv or application/json");
    };
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
