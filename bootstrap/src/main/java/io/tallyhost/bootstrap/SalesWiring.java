package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.catalog.SaveProduct;
import io.tallyhost.application.catalog.SavePromoCode;
import io.tallyhost.application.catalog.SaveVariant;
import io.tallyhost.application.catalog.SaveVmConfig;
import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.application.ordering.BrowseOrders;
import io.tallyhost.application.ordering.RefundOrder;
import io.tallyhost.application.ordering.ShowOrder;
import io.tallyhost.application.reseller.ReadableBooks;
import io.tallyhost.application.service.BrowseServices;
import io.tallyhost.application.service.ShowService;
import io.tallyhost.application.whitelabel.ManageProducts;
import io.tallyhost.http.admin.Definitions;
import io.tallyhost.http.admin.OrderRoutes;
import io.tallyhost.http.admin.ProductRoutes;
import io.tallyhost.http.admin.PromoCodeRoutes;
import io.tallyhost.http.admin.ServiceRoutes;
import io.tallyhost.http.admin.VmConfigRoutes;
import io.tallyhost.http.shared.Routes;
import java.util.List;

/** What the operator sells, and what was sold. */
final class SalesWiring {

  private final Books books;
  private final ServerWiring servers;
  private final Office office;
  private final ReadableBooks readable;

  SalesWiring(Books books, ServerWiring servers, Office office) {
    this.books = books;
    this.servers = servers;
    this.office = office;
    this.readable = new ReadableBooks(books.resellers());
  }

  List<Routes> routes(ManageProducts definitions) {
    return List.of(
        new ProductRoutes(
            wholeCatalogue(), saveProduct(), saveVariant(), new Definitions(definitions)),
        new VmConfigRoutes(wholeCatalogue(), saveVmConfig()),
        new PromoCodeRoutes(wholeCatalogue(), savePromoCode()),
        new OrderRoutes(browseOrders(), showOrder(), refundOrder()),
        new ServiceRoutes(browseServices(), showService(), servers.terminateService()));
  }

  SaveVmConfig saveVmConfig() {
    return new SaveVmConfig(books.vmConfigs(), office);
  }

  SaveProduct saveProduct() {
    return new SaveProduct(books.products(), office);
  }

  SaveVariant saveVariant() {
    return new SaveVariant(books.products(), office);
  }

  SavePromoCode savePromoCode() {
    return new SavePromoCode(books.promoCodes(), office);
  }

  BrowseOrders browseOrders() {
    return new BrowseOrders(books.orders(), readable);
  }

  ShowOrder showOrder() {
    return new ShowOrder(books.orders());
  }

  RefundOrder refundOrder() {
    return new RefundOrder(books.forOrders(), office);
  }

  BrowseServices browseServices() {
    return new BrowseServices(books.services(), readable);
  }

  ShowService showService() {
    return new ShowService(books.services());
  }

  ShowWholeCatalogue wholeCatalogue() {
    return new ShowWholeCatalogue(books.products(), books.vmConfigs(), books.promoCodes());
  }
}
