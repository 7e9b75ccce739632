package io.tallyhost.http.whitelabel;

import io.tallyhost.application.whitelabel.Catalogue;
import io.tallyhost.application.whitelabel.Shelves;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.Storefront;
import io.tallyhost.domain.whitelabel.inventory.Inventories.Search;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The balance, and what can be ordered. */
public final class CatalogueRoutes implements WhitelabelRoutes {

  private final Catalogue catalogue;
  private final Shelves shelves;

  public CatalogueRoutes(Catalogue catalogue, Shelves shelves) {
    this.catalogue = catalogue;
    this.shelves = shelves;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/balance", this::balance)
        .get("/products", this::products)
        .get("/esim-packages", this::packages)
        .get("/smm-services", this::smmServices)
        .get("/domain-search", this::domains)
        .get("/business-phone/search", this::numbers);
  }

  private Reply balance(Request request) {
    var balance = shelves.wallet(request.principal()).balance();
    return WhitelabelSurface.success(
        "balance", Wire.money(balance), "currency", balance.currency().getCurrencyCode());
  }

  private Reply products(Request request) {
    var products = catalogue.products(request.principal());
    return WhitelabelSurface.success(
        "products", products.stream().map(CatalogueRoutes::product).toList());
  }

  private Reply packages(Request request) {
    var location =
        request
            .query()
            .text("location")
            .map(it -> it.strip().toUpperCase(Locale.ROOT))
            .filter(it -> !it.isEmpty());
    var found = catalogue.stock(request.principal(), search(request, "esim", location));
    return WhitelabelSurface.success(
        "packages", found.stream().map(CatalogueRoutes::esim).toList());
  }

  private Reply smmServices(Request request) {
    var found = catalogue.stock(request.principal(), search(request, "smm", Optional.empty()));
    return WhitelabelSurface.success("services", found.stream().map(CatalogueRoutes::smm).toList());
  }

  private Reply domains(Request request) {
    var query = Fields.NONE.with("domain", request.query().required("domain"));
    var found = catalogue.lookUp(request.principal(), "domain-search", query);
    var price = Wire.money(price(found.product(), query));
    return WhitelabelSurface.success(
        "results", found.offers().stream().map(offer -> with(offer, "price", price)).toList());
  }

  private Reply numbers(Request request) {
    var asked = Fields.NONE.with("area_code", request.query().required("area_code"));
    var query = request.query().text("country").map(it -> asked.with("country", it)).orElse(asked);
    var found = catalogue.lookUp(request.principal(), "business-phone", query);
    var price = Wire.money(price(found.product(), found.product().schema().readSome(query)));
    return WhitelabelSurface.success(
        "numbers",
        found.offers().stream()
            .map(offer -> with(offer.without("available"), "monthly_cost", price))
            .toList());
  }

  private static Search search(Request request, String inventory, Optional<String> location) {
    var text = request.query().text("search").filter(it -> !it.isBlank());
    text.ifPresent(
        it -> InvalidValue.unless(it.length() <= 100, "search", it, "at most 100 characters"));
    return new Search(inventory, location, text, Storefront.MOST);
  }

  private static Money price(ProductDefinition product, Fields query) {
    return product.price(product.schema().readSome(query), Optional.empty());
  }

  private static Map<String, @Nullable Object> product(ProductDefinition product) {
    var json =
        Json.object(
            "key",
            product.key().value(),
            "name",
            product.name(),
            "description",
            product.description());
    var pricing = new LinkedHashMap<String, Object>();
    product.prices().listed().forEach((name, price) -> pricing.put(name, Wire.money(price)));
    if (!pricing.isEmpty()) {
      json.put("pricing", pricing);
    }
    return json;
  }

  private static Map<String, @Nullable Object> esim(StockItem item) {
    return Json.object(
        "package_code",
        item.code(),
        "name",
        item.name(),
        "price",
        Wire.money(item.price()),
        "location",
        item.location());
  }

  private static Map<String, @Nullable Object> smm(StockItem item) {
    return Json.object(
        "service_id", item.code(), "name", item.name(), "rate_per_1000", Wire.money(item.price()));
  }

  private static Map<String, Object> with(Data offer, String name, Object value) {
    var json = new LinkedHashMap<String, Object>();
    ((Fields) offer).values().forEach((key, told) -> json.put(key, Wire.json(told)));
    json.put(name, value);
    return json;
  }
}
