package io.tallyhost.http.vps;

import io.tallyhost.application.catalog.ShowCatalogue;
import io.tallyhost.application.ordering.CheckPromo;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** What can be bought, and what a promotion takes off. */
public final class CatalogRoutes implements VpsRoutes {

  private final ShowCatalogue showCatalogue;
  private final CheckPromo checkPromo;

  public CatalogRoutes(ShowCatalogue showCatalogue, CheckPromo checkPromo) {
    this.showCatalogue = showCatalogue;
    this.checkPromo = checkPromo;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/products", this::products)
        .get("/vm-config", this::vmConfig)
        .post("/promo/validate", this::validatePromo);
  }

  private Reply products(Request request) {
    var currency = showCatalogue.currency(request.principal());
    var products = showCatalogue.products(request.principal());
    return Reply.ok(
        Json.object(
            "products", products.stream().map(p -> CatalogJson.product(p, currency)).toList()));
  }

  private Reply vmConfig(Request request) {
    return Reply.ok(CatalogJson.vmConfig(showCatalogue.vmConfig(request.principal())));
  }

  private Reply validatePromo(Request request) {
    var body = request.body();
    var variant = body.optionalText("variantId");
    if (variant.isPresent() && !Cuid.isCuid(variant.get())) {
      return Reply.ok(CatalogJson.invalidPromo("Variant not found or inactive"));
    }
    var command =
        new CheckPromo.Command(body.optionalText("code").orElse(""), variant.map(VariantId::new));
    return Reply.ok(
        checkPromo
            .handle(request.principal(), command)
            .<Object>fold(CatalogJson::validPromo, no -> CatalogJson.invalidPromo(no.sentence())));
  }
}
