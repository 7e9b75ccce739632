package io.tallyhost.http.panel.pages;

import io.tallyhost.application.catalog.SaveProduct;
import io.tallyhost.application.catalog.SaveVariant;
import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Table;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /catalogue/{product}: one product and the variants in which it is sold. */
public final class ProductPages implements PanelRoutes {

  private static final String ROOT = "/catalogue";

  /** What can be done here. */
  public record UseCases(
      ShowWholeCatalogue catalogue, SaveProduct saveProduct, SaveVariant saveVariant) {}

  private final Desk desk;
  private final UseCases useCases;

  public ProductPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    var one = ROOT + "/products/{product}";
    router
        .get(
            ROOT + "/new",
            desk.operatorForm(Permission.CATALOG_EDIT, visit -> fresh(visit, Optional.empty())))
        .post(ROOT + "/new", desk.page(this::create))
        .get(one, desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post(one, desk.page(this::save))
        .get(
            one + "/new",
            desk.operatorForm(
                Permission.CATALOG_EDIT, visit -> freshVariant(visit, Optional.empty())))
        .post(one + "/new", desk.page(this::createVariant))
        .get(one + "/{variant}", desk.page(visit -> visit.show(variant(visit, Optional.empty()))))
        .post(one + "/{variant}", desk.page(this::saveVariant));
  }

  private Page fresh(Visit visit, Optional<Refusal> refusal) {
    return Page.titled(visit.say("product.add"))
        .below(Link.to(visit.say("nav.catalogue"), ROOT))
        .with(new ProductForm(visit, refusal).blank(ROOT + "/new"));
  }

  private Reply create(Visit visit) {
    return visit.send(
        () -> {
          var made = useCases.saveProduct().handle(visit.principal(), ProductForm.created(visit));
          return visit.on(path(made), "saved");
        },
        refusal -> fresh(visit, Optional.of(refusal)));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var listing = listing(visit);
    var product = listing.product();
    return Page.titled(product.name())
        .badge(States.onSale(product.active(), visit.words()))
        .below(Link.to(visit.say("nav.catalogue"), ROOT))
        .links(List.of(Link.main(visit.say("variant.add"), path(product) + "/new")))
        .with(variants(visit, listing))
        .with(new ProductForm(visit, refusal).filled(path(product), product));
  }

  private static Table variants(Visit visit, ProductListing listing) {
    var words = visit.words();
    return Listing.of(visit, visit.say("product.variants"), listing.variants())
        .column(
            "variant",
            it ->
                Cell.of(it.name())
                    .linked(path(listing.product()) + "/" + it.id().value())
                    .over(it.sku()))
        .figures("prices", it -> Cell.of(VariantForm.prices(words, it)))
        .column("active", it -> States.onSale(it.active(), words))
        .whenEmpty(visit.say("product.variants.none"), Optional.empty())
        .table();
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var was = listing(visit).product();
          var saved =
              useCases.saveProduct().handle(visit.principal(), ProductForm.edited(visit, was));
          return visit.on(path(saved), "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private Page freshVariant(Visit visit, Optional<Refusal> refusal) {
    var product = listing(visit).product();
    return Page.titled(visit.say("variant.add"))
        .below(Link.to(visit.say("nav.catalogue"), ROOT), Link.to(product.name(), path(product)))
        .with(new VariantForm(visit, refusal).blank(path(product) + "/new", product));
  }

  private Reply createVariant(Visit visit) {
    return visit.send(
        () -> {
          var product = listing(visit).product();
          var unused =
              useCases.saveVariant().handle(visit.principal(), VariantForm.created(visit, product));
          return visit.on(path(product), "saved");
        },
        refusal -> freshVariant(visit, Optional.of(refusal)));
  }

  private Page variant(Visit visit, Optional<Refusal> refusal) {
    var product = listing(visit).product();
    var variant = found(visit);
    return Page.titled(variant.name())
        .badge(States.onSale(variant.active(), visit.words()))
        .below(Link.to(visit.say("nav.catalogue"), ROOT), Link.to(product.name(), path(product)))
        .with(
            new VariantForm(visit, refusal)
                .filled(path(product) + "/" + variant.id().value(), variant));
  }

  private Reply saveVariant(Visit visit) {
    return visit.send(
        () -> {
          var unused =
              useCases
                  .saveVariant()
                  .handle(visit.principal(), VariantForm.edited(visit, found(visit)));
          return visit.on(path(listing(visit).product()), "saved");
        },
        refusal -> variant(visit, Optional.of(refusal)));
  }

  private ProductListing listing(Visit visit) {
    return useCases.catalogue().handle(visit.principal()).product(visit.request().path("product"));
  }

  private Variant found(Visit visit) {
    return useCases
        .catalogue()
        .handle(visit.principal())
        .variant(visit.request().path("product"), visit.request().path("variant"));
  }

  static String path(Product product) {
    return ROOT + "/products/" + product.id().value();
  }
}
