package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.CustomerBook;
import io.tallyhost.application.reseller.DeleteCustomer;
import io.tallyhost.application.reseller.Registration;
import io.tallyhost.application.reseller.ShowCustomer;
import io.tallyhost.application.whitelabel.AcceptCallback;
import io.tallyhost.application.whitelabel.Catalogue;
import io.tallyhost.application.whitelabel.Clients;
import io.tallyhost.application.whitelabel.Delivery;
import io.tallyhost.application.whitelabel.DemoConnector;
import io.tallyhost.application.whitelabel.EndService;
import io.tallyhost.application.whitelabel.ImportStock;
import io.tallyhost.application.whitelabel.LookAfterOrders;
import io.tallyhost.application.whitelabel.ManageProducts;
import io.tallyhost.application.whitelabel.OrderProduct;
import io.tallyhost.application.whitelabel.Placing;
import io.tallyhost.application.whitelabel.Safe;
import io.tallyhost.application.whitelabel.Shelves;
import io.tallyhost.application.whitelabel.ShowCredentials;
import io.tallyhost.application.whitelabel.StandardProducts;
import io.tallyhost.application.whitelabel.TellConnectors;
import io.tallyhost.application.whitelabel.Till;
import io.tallyhost.application.whitelabel.Wares;
import io.tallyhost.domain.whitelabel.Connectors;
import io.tallyhost.http.admin.WhitelabelAdminRoutes;
import io.tallyhost.http.outbound.HttpConnectors;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.whitelabel.CallbackRoutes;
import io.tallyhost.http.whitelabel.CatalogueRoutes;
import io.tallyhost.http.whitelabel.ClientRoutes;
import io.tallyhost.http.whitelabel.ServiceRoutes;
import io.tallyhost.persistence.reseller.JdbiHoldings;
import io.tallyhost.persistence.whitelabel.JdbiInventories;
import io.tallyhost.persistence.whitelabel.JdbiProductDefinitions;
import io.tallyhost.persistence.whitelabel.JdbiProductOrders;
import io.tallyhost.persistence.whitelabel.JdbiStorefront;
import java.time.Duration;
import java.util.List;

/** Many products on one wallet: what is sold, by whom it is delivered, how it is shown. */
final class WhitelabelWiring {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration OFTEN = Duration.ofSeconds(2);

  private final Kernel kernel;
  private final IdentityWiring identity;
  private final Books books;
  private final Office office;
  private final Wares wares;
  private final Connectors connectors;
  private final Shelves shelves;
  private final Clients clients;
  private final Till till;
  private final Delivery delivery;
  private final TellConnectors tellConnectors;
  private final EndService endService;
  private final ManageProducts manageProducts;

  WhitelabelWiring(Kernel kernel, IdentityWiring identity, Books books, ServerWiring servers) {
    var jdbi = kernel.jdbi();
    var safe = new Safe(kernel.secretBox());
    this.kernel = kernel;
    this.identity = identity;
    this.books = books;
    this.office = kernel.office();
    this.wares =
        new Wares(
            new JdbiProductDefinitions(jdbi),
            new JdbiInventories(jdbi),
            new JdbiProductOrders(jdbi),
            books.services(),
            safe);
    this.connectors = connectors(kernel, wares);
    this.shelves = new Shelves(new JdbiStorefront(jdbi), books.wallets());
    this.clients = new Clients(identity.accounts(), books.resellers());
    this.till = new Till(books.wallets(), servers.buyers());
    this.delivery = new Delivery(wares, connectors, till, clients, office);
    this.tellConnectors = new TellConnectors(wares, delivery, office);
    this.endService =
        new EndService(wares, tellConnectors, servers.terminateService()::handle, office);
    this.manageProducts = new ManageProducts(wares.products(), safe, office);
  }

  /** The products that a new installation starts with. */
  void firstRun() {
    manageProducts.install(StandardProducts.all());
  }

  OrderProduct orderProduct() {
    return new OrderProduct(wares, new Placing(wares, clients, till, office), delivery, office);
  }

  List<Routes> routes() {
    return List.of(
        new CatalogueRoutes(new Catalogue(wares, connectors), shelves),
        clientRoutes(),
        new ServiceRoutes(
            orderProduct(), endService, new ShowCredentials(wares, delivery, office), shelves),
        new CallbackRoutes(new AcceptCallback(wares, delivery, office)),
        new WhitelabelAdminRoutes(importStock()));
  }

  ManageProducts manageProducts() {
    return manageProducts;
  }

  ImportStock importStock() {
    return new ImportStock(wares.inventories(), office);
  }

  /** Finds out what became of open orders, and lets connectors know what happened here. */
  void runInBackground(Background background) {
    var lookAfterOrders = new LookAfterOrders(wares, delivery, office);
    background.every(OFTEN, "white-label orders", lookAfterOrders::handle);
    background.every(OFTEN, "white-label connectors", tellConnectors::handle);
    background.every(OFTEN, "lost imports", importStock()::endLost);
  }

  private ClientRoutes clientRoutes() {
    var customers = kernel.tables().customers();
    var book = new CustomerBook(customers, books.resellers(), identity.accounts());
    var registration =
        new Registration(
            identity.accounts(), identity.passwords(), kernel.secrets(), kernel.office());
    return new ClientRoutes(
        new CreateCustomer(book, registration, customers, kernel.office()),
        new ShowCustomer(book, identity.accounts()),
        new DeleteCustomer(
            book, new JdbiHoldings(kernel.jdbi()), identity.gatekeeper(), kernel.office()),
        shelves);
  }

  private static Connectors connectors(Kernel kernel, Wares wares) {
    return new HttpConnectors(
        new DemoConnector(kernel.clock()),
        key -> wares.products().secretOf(key).map(it -> wares.safe().open(key.value(), it)),
        new HttpConnectors.Settings(PATIENCE, kernel.clock()));
  }
}
