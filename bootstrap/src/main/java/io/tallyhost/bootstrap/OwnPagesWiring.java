package io.tallyhost.bootstrap;

import io.tallyhost.application.metering.ShowPosition;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.ListTransactions;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.own.BrandingPage;
import io.tallyhost.http.panel.own.CustomerPages;
import io.tallyhost.http.panel.own.InvoicePages;
import io.tallyhost.http.panel.own.KeyPages;
import io.tallyhost.http.panel.own.OrderPages;
import io.tallyhost.http.panel.own.ServerActions;
import io.tallyhost.http.panel.own.ServerListPage;
import io.tallyhost.http.panel.own.ServerPage;
import io.tallyhost.http.panel.own.ServerPages;
import io.tallyhost.http.panel.own.SshKeyPages;
import io.tallyhost.http.panel.own.SupportPages;
import io.tallyhost.http.panel.own.WalletPages;
import io.tallyhost.http.panel.own.WhyPages;
import io.tallyhost.http.panel.pages.InvoicePayment;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.shared.Routes;
import java.util.ArrayList;
import java.util.List;

/** A reseller's own pages. */
final class OwnPagesWiring {

  private final Desk desk;
  private final PanelParts parts;
  private final VpsWiring vps;

  OwnPagesWiring(Desk desk, PanelParts parts) {
    this.desk = desk;
    this.parts = parts;
    this.vps = parts.vps();
  }

  List<Routes> routes() {
    var routes = new ArrayList<Routes>();
    routes.addAll(servers());
    routes.addAll(money());
    routes.addAll(people());
    routes.addAll(keys());
    return routes;
  }

  private List<Routes> servers() {
    var actions = new ServerActions(reading(), life(), machine());
    var meters = parts.metering().showMeters();
    return List.of(
        new OrderPages(
            desk,
            new OrderPages.UseCases(
                vps.showCatalogue(),
                vps.showBalance(),
                vps.listSshKeys(),
                parts.servers().placeOrder())),
        new ServerListPage(desk, vps.listServices(meters)),
        new ServerPages(desk, actions, new ServerPage(actions, meters)),
        new WhyPages(
            desk,
            parts.metering().explainAmount(),
            parts.metering().explainService(),
            vps.showService()));
  }

  private ServerActions.Reading reading() {
    return new ServerActions.Reading(vps.showService(), vps.showServer(), vps.listTemplates());
  }

  private ServerActions.Life life() {
    var servers = parts.servers();
    return new ServerActions.Life(
        vps.renameService(),
        servers.cancelService(),
        vps.resumeService(),
        vps.suspendService(),
        vps.unsuspendService(),
        servers.retryProvision(),
        servers.upgradeService(),
        servers.terminateService());
  }

  private ServerActions.Machine machine() {
    return new ServerActions.Machine(
        vps.powerService(), vps.showConsole(), vps.reinstallService(), vps.resetPassword());
  }

  private List<Routes> money() {
    var invoicing = parts.invoicing();
    return List.of(
        new WalletPages(
            desk,
            new ListTransactions(parts.resellers().hierarchy(), parts.books().wallets()),
            new ShowPosition(parts.books().positions())),
        new InvoicePages(
            desk,
            new InvoicePages.UseCases(
                invoicing.listInvoices(),
                invoicing.showInvoice(),
                new InvoiceDownloads(invoicing.renderInvoice()),
                new InvoicePayment(invoicing.settleInvoice()))));
  }

  private List<Routes> people() {
    var resellers = parts.resellers();
    return List.of(
        new CustomerPages(desk, new ListCustomers(resellers.kept()), resellers.createCustomer()),
        new SupportPages(desk, vps.showTickets(), vps.openTicket(), vps.replyToTicket()),
        new BrandingPage(desk, resellers.showReseller(), resellers.configureReseller()));
  }

  private List<Routes> keys() {
    var identity = parts.identity();
    return List.of(
        new KeyPages(desk, identity.listKeys(), identity.mintKey(), identity.revokeKey()),
        new SshKeyPages(desk, vps.listSshKeys(), vps.addSshKey(), vps.removeSshKey()));
  }
}
