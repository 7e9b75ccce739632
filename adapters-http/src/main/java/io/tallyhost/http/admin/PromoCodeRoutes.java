package io.tallyhost.http.admin;

import io.tallyhost.application.catalog.SavePromoCode;
import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /api/admin/promo-codes: words that make something cheaper; a retired one stays in the list. */
public final class PromoCodeRoutes implements AdminRoutes {

  private static final String FIELD = "promo_code";

  private final ShowWholeCatalogue show;
  private final SavePromoCode save;

  public PromoCodeRoutes(ShowWholeCatalogue show, SavePromoCode save) {
    this.show = show;
    this.save = save;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/promo-codes", this::list)
        .post("/promo-codes", this::add)
        .get("/promo-codes/{code}", this::one)
        .patch("/promo-codes/{code}", this::change)
        .delete("/promo-codes/{code}", this::retire);
  }

  private Reply list(Request request) {
    var all = show.handle(request.principal()).promoCodes();
    return AdminSurface.list(Page.of(all, request.page()), CatalogueJson::promo);
  }

  private Reply add(Request request) {
    var added = save.add(request.principal(), CatalogueInput.promo(request.body()));
    return Reply.created(Json.object("ok", true, FIELD, CatalogueJson.promo(added)));
  }

  private Reply one(Request request) {
    return AdminSurface.one(FIELD, CatalogueJson.promo(found(request)));
  }

  private Reply change(Request request) {
    return saved(request, CatalogueInput.promo(request.body(), found(request)));
  }

  private Reply retire(Request request) {
    var was = found(request);
    return saved(
        request,
        new PromoCode(
            was.code(),
            was.discount(),
            false,
            was.validity(),
            was.maxUses(),
            was.uses(),
            was.eligibility()));
  }

  private Reply saved(Request request, PromoCode promo) {
    return AdminSurface.one(FIELD, CatalogueJson.promo(save.handle(request.principal(), promo)));
  }

  private PromoCode found(Request request) {
    return show.handle(request.principal()).promoCode(request.path("code"));
  }
}
