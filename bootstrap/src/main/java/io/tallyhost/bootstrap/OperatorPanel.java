package io.tallyhost.bootstrap;

import io.tallyhost.application.ordering.ListOrders;
import io.tallyhost.application.partner.ListCreditEvents;
import io.tallyhost.application.partner.Reconcile;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.pages.AllServicesPage;
import io.tallyhost.http.panel.pages.AuditPages;
import io.tallyhost.http.panel.pages.CataloguePages;
import io.tallyhost.http.panel.pages.ConnectorPages;
import io.tallyhost.http.panel.pages.CreditEventPages;
import io.tallyhost.http.panel.pages.DriftPages;
import io.tallyhost.http.panel.pages.InvoicePages;
import io.tallyhost.http.panel.pages.InvoicePayment;
import io.tallyhost.http.panel.pages.JobPages;
import io.tallyhost.http.panel.pages.LoginAsPages;
import io.tallyhost.http.panel.pages.LongWork;
import io.tallyhost.http.panel.pages.MachinePages;
import io.tallyhost.http.panel.pages.MismatchPages;
import io.tallyhost.http.panel.pages.MonthClosePages;
import io.tallyhost.http.panel.pages.NotificationPages;
import io.tallyhost.http.panel.pages.OrderPages;
import io.tallyhost.http.panel.pages.PermissionPages;
import io.tallyhost.http.panel.pages.ProductPages;
import io.tallyhost.http.panel.pages.PromoPages;
import io.tallyhost.http.panel.pages.ResellerListPage;
import io.tallyhost.http.panel.pages.ResellerListPages;
import io.tallyhost.http.panel.pages.ResellerMoneyPages;
import io.tallyhost.http.panel.pages.ResellerPages;
import io.tallyhost.http.panel.pages.ResellerParts;
import io.tallyhost.http.panel.pages.ResellerSetupPages;
import io.tallyhost.http.panel.pages.SettingsPages;
import io.tallyhost.http.panel.pages.StatementPages;
import io.tallyhost.http.panel.pages.StockPages;
import io.tallyhost.http.panel.pages.TicketPages;
import io.tallyhost.http.panel.pages.VatPages;
import io.tallyhost.http.panel.pages.WebhookPages;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.partner.JdbiCreditEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** The pages for daily work: resellers and all that belongs to them, documents, books, settings. */
final class OperatorPanel {

  private final PanelParts parts;
  private final Desk desk;
  private final NameAccounts names;
  private final AuditWiring audit;
  private final LongWork work;

  OperatorPanel(PanelParts parts, Desk desk) {
    this.parts = parts;
    this.desk = desk;
    this.audit = new AuditWiring(parts.kernel());
    this.names = new NameAccounts(parts.identity().accounts());
    this.work = new LongWork(Executors.newFixedThreadPool(2, OperatorPanel::thread));
  }

  List<Routes> routes(ResellerListPage list) {
    var routes = new ArrayList<Routes>();
    routes.addAll(resellers(list));
    routes.addAll(documents());
    routes.addAll(books());
    routes.addAll(settings());
    routes.addAll(catalogue());
    return routes;
  }

  private List<Routes> resellers(ResellerListPage list) {
    var identity = parts.identity();
    var wiring = parts.resellers();
    var people = wiring.people();
    var money = wiring.money();
    var page = new ResellerParts(desk, wiring.showReseller(), identity.listPermissionGroups());
    return List.of(
        new ResellerPages(
            page,
            new ResellerPages.UseCases(
                people.edit(), people.suspend(), people.delete(), money.handover())),
        new ResellerMoneyPages(
            page,
            new ResellerMoneyPages.UseCases(money.transfer(), money.topUp(), money.transactions())),
        new LoginAsPages(page, money.impersonate()),
        new ResellerListPages(
            page,
            new ResellerListPages.UseCases(
                parts.sales().browseServices(),
                new ListCustomers(wiring.kept()),
                list,
                identity.listKeys(),
                parts.vps().showTickets(),
                audit.listAudit(),
                names)),
        new ResellerSetupPages(page, wiring.configureReseller()));
  }

  private List<Routes> documents() {
    var invoicing = parts.invoicing();
    var downloads = new InvoiceDownloads(invoicing.renderInvoice());
    return List.of(
        new OrderPages(
            desk,
            new OrderPages.UseCases(
                new ListOrders(parts.books().orders()),
                parts.sales().showOrder(),
                parts.sales().refundOrder(),
                names)),
        new InvoicePages(
            desk,
            new InvoicePages.UseCases(
                invoicing.listInvoices(),
                invoicing.showInvoice(),
                downloads,
                new InvoicePayment(invoicing.settleInvoice()),
                invoicing.creditInvoice(),
                names),
            parts.kernel().clock()),
        new TicketPages(
            desk,
            new TicketPages.UseCases(
                parts.vps().showTickets(),
                parts.vps().replyToTicket(),
                parts.vps().changeTicket(),
                names)));
  }

  private List<Routes> books() {
    var events = new JdbiCreditEvents(parts.kernel().jdbi());
    return List.of(
        new AuditPages(
            desk,
            new AuditPages.UseCases(
                audit.listAudit(), audit.verifyAudit(), audit.verifyLedger(), names)),
        new CreditEventPages(
            desk,
            new CreditEventPages.UseCases(
                new ListCreditEvents(events),
                new Reconcile(events, parts.resellers().resellers()),
                names),
            parts.kernel().clock()),
        new MismatchPages(
            desk,
            new MismatchPages.UseCases(
                parts.partner().browseMismatches(),
                parts.partner().showMismatch(),
                parts.partner().settleMismatch(),
                parts.partner().find(),
                names)),
        new StatementPages(desk, parts.partner().statement(), names),
        new AllServicesPage(desk, parts.sales().browseServices(), names),
        new DriftPages(
            desk,
            new DriftPages.UseCases(
                parts.provisioning().listParked(),
                parts.provisioning().showParked(),
                parts.provisioning().findDrift(),
                parts.provisioning().resolveParked(),
                names)),
        new MonthClosePages(
            desk,
            new MonthClosePages.UseCases(
                parts.metering().previewMonth(), parts.metering().closeMonth(), names),
            work,
            parts.kernel().clock()));
  }

  private List<Routes> settings() {
    var identity = parts.identity();
    return List.of(
        new SettingsPages(
            desk,
            new SettingsPages.UseCases(
                parts.invoicing().showBillingSettings(),
                parts.invoicing().changeBillingSettings(),
                parts.metering().showMeterPolicy(),
                parts.metering().changeMeterPolicy())),
        new VatPages(desk, parts.invoicing().showBillingSettings(), parts.kernel().clock()),
        new PermissionPages(desk, identity.listPermissionGroups(), identity.editPermissionGroups()),
        new NotificationPages(desk, parts.notices().switchNotices()),
        new ConnectorPages(desk, parts.whitelabel().manageProducts()),
        new WebhookPages(desk, parts.webhooks().forPages()),
        new JobPages(desk, parts.jobs()));
  }

  private List<Routes> catalogue() {
    var sales = parts.sales();
    return List.of(
        new CataloguePages(desk, sales.wholeCatalogue()),
        new ProductPages(
            desk,
            new ProductPages.UseCases(
                sales.wholeCatalogue(), sales.saveProduct(), sales.saveVariant())),
        new MachinePages(desk, sales.wholeCatalogue(), sales.saveVmConfig()),
        new PromoPages(desk, sales.wholeCatalogue(), sales.savePromoCode()),
        new StockPages(
            desk, parts.whitelabel().manageProducts(), parts.whitelabel().importStock(), work));
  }

  // What it does may be begun again: it ends with the program.
  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "long work");
    thread.setDaemon(true);
    return thread;
  }
}
