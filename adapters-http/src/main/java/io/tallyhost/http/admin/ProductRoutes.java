package io.tallyhost.http.admin;

import io.tallyhost.application.catalog.SaveProduct;
import io.tallyhost.application.catalog.SaveVariant;
import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * /api/admin/products: the catalogue's products, which have an id and variants, and beside them
 * what is sold under other names, which has a key.
 */
public final class ProductRoutes implements AdminRoutes {

  private static final String FIELD = "product";

  private final ShowWholeCatalogue show;
  private final SaveProduct saveProduct;
  private final SaveVariant saveVariant;
  private final Definitions definitions;

  public ProductRoutes(
      ShowWholeCatalogue show,
      SaveProduct saveProduct,
      SaveVariant saveVariant,
      Definitions definitions) {
    this.show = show;
    this.saveProduct = saveProduct;
    this.saveVariant = saveVariant;
    this.definitions = definitions;
  }

  /** Which of the two families a list is narrowed to. */
  private enum Family {
    CATALOGUE,
    WHITELABEL
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/products", this::list)
        .post("/products", this::add)
        .get("/products/{key}", this::one)
        .patch("/products/{key}", this::change)
        .delete("/products/{key}", this::retire)
        .get("/products/{key}/variants", this::variants)
        .post("/products/{key}/variants", this::addVariant)
        .get("/products/{key}/variants/{id}", this::variant)
        .patch("/products/{key}/variants/{id}", this::changeVariant)
        .delete("/products/{key}/variants/{id}", this::retireVariant);
  }

  private Reply list(Request request) {
    var family = Words.filter(request.query(), "family", Family.class);
    var all = new ArrayList<Object>();
    if (family.map(Family.CATALOGUE::equals).orElse(true)) {
      catalogue(request).products().stream().map(CatalogueJson::product).forEach(all::add);
    }
    if (family.map(Family.WHITELABEL::equals).orElse(true)) {
      all.addAll(definitions.list(request.principal()));
    }
    return AdminSurface.list(Page.of(all, request.page()), each -> each);
  }

  private Reply add(Request request) {
    if (request.body().has("key")) {
      return definitions.define(request);
    }
    var product = saveProduct.handle(request.principal(), CatalogueInput.product(request.body()));
    return Reply.created(Json.object("ok", true, FIELD, shown(product, List.of())));
  }

  private Reply one(Request request) {
    return isDefinition(request)
        ? definitions.show(request)
        : AdminSurface.one(FIELD, CatalogueJson.product(product(request)));
  }

  private Reply change(Request request) {
    if (isDefinition(request)) {
      return definitions.change(request);
    }
    var was = product(request);
    return saved(request, CatalogueInput.product(request.body(), was.product()), was);
  }

  private Reply retire(Request request) {
    if (isDefinition(request)) {
      return definitions.withdraw(request);
    }
    var was = product(request);
    var is = was.product();
    return saved(
        request,
        new SaveProduct.Command(
            Optional.of(is.id()),
            is.slug(),
            is.name(),
            is.description(),
            is.category(),
            is.features(),
            false),
        was);
  }

  private Reply saved(Request request, SaveProduct.Command command, ProductListing was) {
    var product = saveProduct.handle(request.principal(), command);
    return AdminSurface.one(FIELD, shown(product, was.variants()));
  }

  private Reply variants(Request request) {
    return AdminSurface.list(
        Page.of(product(request).variants(), request.page()), CatalogueJson::variant);
  }

  private Reply addVariant(Request request) {
    var product = product(request).product().id();
    var command = CatalogueInput.variant(request.body(), product);
    var variant = saveVariant.handle(request.principal(), command);
    return Reply.created(Json.object("ok", true, "variant", CatalogueJson.variant(variant)));
  }

  private Reply variant(Request request) {
    return AdminSurface.one("variant", CatalogueJson.variant(found(request)));
  }

  private Reply changeVariant(Request request) {
    return saved(request, CatalogueInput.variant(request.body(), found(request)));
  }

  private Reply retireVariant(Request request) {
    var was = found(request);
    return saved(
        request,
        new SaveVariant.Command(
            Optional.of(was.id()),
            was.product(),
            was.sku(),
            was.name(),
            was.displayOrder(),
            false,
            was.terms()));
  }

  private Reply saved(Request request, SaveVariant.Command command) {
    var variant = saveVariant.handle(request.principal(), command);
    return AdminSurface.one("variant", CatalogueJson.variant(variant));
  }

  private ShowWholeCatalogue.Result catalogue(Request request) {
    return show.handle(request.principal());
  }

  private ProductListing product(Request request) {
    return catalogue(request).product(request.path("key"));
  }

  private Variant found(Request request) {
    return catalogue(request).variant(request.path("key"), request.path("id"));
  }

  // A key could look like an id; then the catalogue goes first.
  private boolean isDefinition(Request request) {
    var key = request.path("key");
    return !Cuid.isCuid(key)
        || catalogue(request).products().stream()
            .noneMatch(it -> it.product().id().value().equals(key));
  }

  private static Object shown(Product product, List<Variant> variants) {
    return CatalogueJson.product(new ProductListing(product, variants));
  }
}
