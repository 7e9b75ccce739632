package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.application.shared.ShowJobs;
import io.tallyhost.bootstrap.demo.DemoCatalogue;
import io.tallyhost.bootstrap.demo.DemoUseCases;
import io.tallyhost.bootstrap.demo.DemoWorld;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.http.admin.SettingsRoutes;
import io.tallyhost.http.operations.DocsRoutes;
import io.tallyhost.http.operations.HealthRoutes;
import io.tallyhost.http.operations.MetricsRoutes;
import io.tallyhost.http.operations.OpenApiRoutes;
import io.tallyhost.http.shared.HttpServer;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.StoredReplays;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.ticketing.JdbiTickets;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The product put together, readable from top to bottom: one line a capability. */
final class Wiring {

  /** Probes give up after a few seconds, long before the pool does. */
  private static final Duration PROBE = Duration.ofSeconds(1);

  private final Settings settings;
  private final Kernel kernel;
  private final Office office;
  private final Metrics metrics;
  private final ShowJobs jobs;
  private final IdentityWiring identity;
  private final NoticeWiring notices;
  private final WebhookWiring webhooks;
  private final ResellerWiring resellers;
  private final PartnerWiring partner;
  private final InvoicingWiring invoicing;
  private final Books books;
  private final MeteringWiring metering;
  private final HypervisorChoice hypervisor;
  private final ServerWiring servers;
  private final HypervisorCheckup hypervisorCheckup;
  private final SalesWiring sales;
  private final ProvisioningWiring provisioning;
  private final VpsWiring vps;
  private final WhitelabelWiring whitelabel;

  /**
   * @param keeper is given what is started on the way and has to be closed
   */
  Wiring(
      Settings settings, Database database, Passwords passwords, Consumer<AutoCloseable> keeper) {
    this.settings = settings;
    this.kernel = new Kernel(settings, database);
    keeper.accept(kernel.turns());
    this.jobs = new ShowJobs(kernel.clock());
    this.metrics = new Metrics().with(database);
    this.identity =
        new IdentityWiring(kernel, NoticeWiring.linkMail(settings.notices(), kernel), passwords);
    this.notices = new NoticeWiring(settings.notices(), kernel, identity);
    this.invoicing = new InvoicingWiring(kernel);
    this.office = kernel.office();
    this.webhooks = new WebhookWiring(kernel, office, settings.webhooks());
    this.metering = new MeteringWiring(kernel, invoicing);
    this.books = new Books(kernel, metering);
    this.resellers = new ResellerWiring(kernel, identity, books);
    this.partner = new PartnerWiring(kernel, resellers, office);
    this.hypervisor = HypervisorChoice.of(settings, kernel.clock(), keeper);
    this.servers = new ServerWiring(books, hypervisor.hypervisor(), invoicing::sellerTax, office);
    this.hypervisorCheckup = new HypervisorCheckup(servers.hypervisor());
    this.sales = new SalesWiring(books, servers, office);
    this.provisioning = new ProvisioningWiring(books, servers, metrics, office);
    this.vps =
        new VpsWiring(
            books,
            servers,
            new VpsWiring.TicketDesk(new JdbiTickets(kernel.jdbi()), identity.accounts()),
            office);
    this.whitelabel = new WhitelabelWiring(kernel, identity, books, servers);
  }

  /** What an empty database needs before anybody can sign in; in a demo, more than that. */
  void firstRun(PrintStream out) {
    var operator = new FirstOperator(settings, kernel.secrets(), identity.foundOperator());
    var isDemo = settings.demo() && operator.isMissing();
    if (isDemo) {
      demo().begin();
    }
    operator.found(out);
    notices.tell(out);
    hypervisor.tell(out);
    whitelabel.firstRun();
    if (isDemo) {
      demo().write(operator.email(), settings.dataDirectory(), out);
    }
    out.flush();
  }

  private DemoWorld demo() {
    return new DemoWorld(
        kernel.demoClock(),
        new DemoCatalogue(books.products(), books.vmConfigs(), books.promoCodes(), kernel.ids()),
        new DemoWorld.Found(identity.accounts(), identity.groups()),
        new DemoUseCases(
            new DemoUseCases.People(
                resellers.createReseller(),
                resellers.createCustomer(),
                identity.mintKey(),
                partner.signUp()),
            new DemoUseCases.Shop(
                books.products(),
                servers.placeOrder(),
                whitelabel.importStock(),
                whitelabel.orderProduct()),
            new DemoUseCases.Desk(vps.openTicket(), vps.replyToTicket()),
            new DemoUseCases.Money(
                invoicing.changeBillingSettings(),
                books.wallets(),
                resellers.topUp(),
                partner.report()),
            new DemoUseCases.Jobs(
                servers::carryOnDue,
                metering.renewServices()::handle,
                invoicing.invoiceOrders(identity.accounts())::run,
                metering.billHours()::run,
                metering.closeMonth())));
  }

  /** Where it is kept how the work in the background went. */
  ShowJobs jobs() {
    return jobs;
  }

  /** Starts to answer on all surfaces. */
  HttpServer serve() {
    return HttpServer.start(
        new HttpServer.Settings(settings.host(), settings.port(), settings.trustedProxies()),
        new HttpServer.Parts(
            identity.authenticate()::handle,
            new RateLimits(kernel.rateCounters(), kernel.clock()),
            new StoredReplays(kernel.idempotency()),
            new DatabaseFaults(),
            kernel.ids(),
            metrics),
        routes());
  }

  /** Starts what is done without being asked. */
  void runInBackground(Background background) {
    // Each capability adds its own work here.
    identity.runInBackground(background);
    new AuditWiring(kernel).runInBackground(background);
    hypervisorCheckup.runInBackground(background);
    metering.runInBackground(background);
    servers.runInBackground(background, kernel.turns());
    provisioning.runInBackground(background);
    partner.runInBackground(background);
    invoicing.runInBackground(background, identity.accounts());
    whitelabel.runInBackground(background);
    notices.runInBackground(background);
    webhooks.runInBackground(background);
    new EventsWiring(kernel, listeners()).runInBackground(background);
  }

  /** Whoever wants to hear what happened; each has a name that never changes. */
  private List<EventConsumer> listeners() {
    var listeners = new ArrayList<>(notices.listeners());
    listeners.addAll(StaffWiring.listeners(settings.staff(), identity.accounts(), kernel.clock()));
    listeners.add(webhooks.listener());
    return listeners;
  }

  private List<Routes> routes() {
    var routes = new ArrayList<Routes>();
    routes.add(
        new HealthRoutes(
            List.of(
                new PatientCheckup(new DatabaseCheckup(kernel.database()), PROBE),
                new PatientCheckup(new MigrationsCheckup(kernel.database()), PROBE),
                hypervisorCheckup)));
    routes.add(new OpenApiRoutes());
    routes.add(new DocsRoutes());
    routes.add(new MetricsRoutes(metrics::scrape));
    routes.addAll(AccessWiring.routes(kernel, identity));
    routes.addAll(notices.routes(office));
    routes.add(webhooks.routes());
    routes.addAll(resellers.routes());
    routes.addAll(partner.routes());
    routes.add(invoicing.adminRoutes());
    routes.add(invoicing.paymentRoutes());
    routes.add(invoicing.vpsRoutes());
    routes.addAll(metering.adminRoutes());
    routes.add(provisioning.routes());
    routes.addAll(vps.routes(metering.showMeters(), metering.listBalanceTransactions()));
    routes.addAll(sales.routes(whitelabel.manageProducts()));
    routes.add(vps.supportRoutes());
    routes.addAll(whitelabel.routes());
    routes.add(
        new SettingsRoutes(
            List.of(
                invoicing.settingsSection(),
                metering.settingsSection(),
                notices.settingsSection())));
    routes.addAll(panel());
    return routes;
  }

  private List<Routes> panel() {
    return new PanelWiring(
            new PanelParts(
                kernel,
                office,
                identity,
                resellers,
                books,
                sales,
                servers,
                provisioning,
                vps,
                invoicing,
                metering,
                notices,
                webhooks,
                whitelabel,
                partner,
                jobs))
        .routes();
  }
}
