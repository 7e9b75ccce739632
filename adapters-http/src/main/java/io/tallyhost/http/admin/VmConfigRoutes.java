package io.tallyhost.http.admin;

import io.tallyhost.application.catalog.SaveVmConfig;
import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /api/admin/vm-config: what machines built to order cost, a price list for each currency. */
public final class VmConfigRoutes implements AdminRoutes {

  private final ShowWholeCatalogue show;
  private final SaveVmConfig save;

  public VmConfigRoutes(ShowWholeCatalogue show, SaveVmConfig save) {
    this.show = show;
    this.save = save;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/vm-config", this::list)
        .get("/vm-config/{currency}", this::one)
        .put("/vm-config/{currency}", this::write)
        .delete("/vm-config/{currency}", this::stop);
  }

  private Reply list(Request request) {
    var all = show.handle(request.principal()).vmConfigs();
    return AdminSurface.list(Page.of(all, request.page()), CatalogueJson::config);
  }

  private Reply one(Request request) {
    return AdminSurface.one("vm_config", CatalogueJson.config(found(request)));
  }

  private Reply write(Request request) {
    return saved(request, VmConfigInput.config(request.body(), request.path("currency")));
  }

  // What was sold refers to nothing in here, yet a price list comes back more often than not.
  private Reply stop(Request request) {
    var was = found(request);
    return saved(request, was.with(stopped(was.custom()), stopped(was.storage())));
  }

  private Reply saved(Request request, VmConfig config) {
    return AdminSurface.one(
        "vm_config", CatalogueJson.config(save.handle(request.principal(), config)));
  }

  private VmConfig found(Request request) {
    return show.handle(request.principal()).vmConfig(request.path("currency"));
  }

  private static VmOffer stopped(VmOffer offer) {
    return new VmOffer(
        false,
        offer.packageId(),
        offer.pricing(),
        offer.smallest(),
        offer.biggest(),
        offer.locations());
  }
}
