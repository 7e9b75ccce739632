package io.tallyhost.http.panel.pages;

import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** /catalogue: what is sold, and for how much. */
public final class CataloguePages implements PanelRoutes {

  private final Desk desk;
  private final ShowWholeCatalogue catalogue;

  public CataloguePages(Desk desk, ShowWholeCatalogue catalogue) {
    this.desk = desk;
    this.catalogue = catalogue;
  }

  @Override
  public void addTo(Router router) {
    router.get("/catalogue", desk.page(this::products));
  }

  // A product that has no variant yet is there all the same.
  private record Sold(ProductListing product, Optional<Variant> variant) {

    static Stream<Sold> of(ProductListing product) {
      return product.variants().isEmpty()
          ? Stream.of(new Sold(product, Optional.empty()))
          : product.variants().stream().map(it -> new Sold(product, Optional.of(it)));
    }

    boolean isOnSale() {
      return product.product().active() && variant.filter(Variant::active).isPresent();
    }
  }

  private Reply products(Visit visit) {
    var words = visit.words();
    var all = catalogue.handle(visit.principal()).products().stream().flatMap(Sold::of).toList();
    return Listing.of(visit, visit.say("nav.catalogue"), all)
        .column("product", it -> product(it.product().product()))
        .column(
            "variant",
            it -> it.variant().map(CataloguePages::variant).orElseGet(() -> Cell.of("–")))
        .column("category", it -> Cell.of(words.word(it.product().product().category())))
        .figures(
            "prices",
            it -> Cell.of(it.variant().map(one -> VariantForm.prices(words, one)).orElse("")))
        .column("status", it -> States.onSale(it.isOnSale(), words))
        .whenEmpty(visit.say("product.none"), Optional.empty())
        .reply("catalogue", page -> page.links(links(visit)));
  }

  private static Cell product(Product product) {
    return Cell.of(product.name()).linked(ProductPages.path(product)).over(product.slug());
  }

  private static Cell variant(Variant variant) {
    return Cell.of(variant.name()).over(variant.sku());
  }

  private static List<Link> links(Visit visit) {
    var links = new ArrayList<Link>();
    if (visit.may(Permission.CATALOG_EDIT)) {
      links.add(Link.main(visit.say("product.add"), "/catalogue/new"));
    }
    links.add(Link.to(visit.say("nav.machines"), MachinePages.PATH));
    links.add(Link.to(visit.say("nav.promo_codes"), "/promo-codes"));
    links.add(Link.to(visit.say("nav.inventories"), "/catalogue/inventories"));
    return links;
  }
}
