package io.tallyhost.bootstrap;

import io.tallyhost.application.catalog.ShowCatalogue;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.ListTransactions;
import io.tallyhost.application.service.AddSshKey;
import io.tallyhost.application.service.ListServices;
import io.tallyhost.application.service.ListSshKeys;
import io.tallyhost.application.service.ListTemplates;
import io.tallyhost.application.service.PowerService;
import io.tallyhost.application.service.ReinstallService;
import io.tallyhost.application.service.RemoveSshKey;
import io.tallyhost.application.service.RenameService;
import io.tallyhost.application.service.ResetPassword;
import io.tallyhost.application.service.ResumeService;
import io.tallyhost.application.service.ShowConsole;
import io.tallyhost.application.service.ShowServer;
import io.tallyhost.application.service.ShowService;
import io.tallyhost.application.service.SuspendService;
import io.tallyhost.application.service.UnsuspendService;
import io.tallyhost.application.wallet.ShowBalance;
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
import io.tallyhost.http.shared.Routes;
import java.util.ArrayList;
import java.util.List;

/** A reseller's own pages. */
final class OwnPagesWiring {

  private final Desk desk;
  private final PanelParts parts;

  OwnPagesWiring(Desk desk, PanelParts parts) {
    this.desk = desk;
    this.parts = parts;
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
    var books = parts.books();
    var actions = new ServerActions(reading(), life(), machine());
    var meters = parts.metering().showMeters();
    return List.of(
        new OrderPages(
            desk,
            new OrderPages.UseCases(
                new ShowCatalogue(books.products(), books.vmConfigs(), books.wallets()),
                new ShowBalance(books.wallets()),
                listSshKeys(),
                parts.servers().placeOrder())),
        new ServerListPage(
            desk, new ListServices(books.services(), books.resellers(), books.wallets()), meters),
        new ServerPages(desk, actions, new ServerPage(actions, meters)),
        new WhyPages(
            desk,
            parts.metering().explainAmount(),
            parts.metering().explainService(),
            new ShowService(books.services())));
  }

  private ServerActions.Reading reading() {
    var services = parts.books().services();
    var hypervisor = parts.servers().hypervisor();
    return new ServerActions.Reading(
        new ShowService(services),
        new ShowServer(services, hypervisor),
        new ListTemplates(services, hypervisor));
  }

  private ServerActions.Life life() {
    var books = parts.books();
    var servers = parts.servers();
    var office = parts.office();
    return new ServerActions.Life(
        new RenameService(books.services(), servers.hypervisor(), office),
        servers.cancelService(),
        new ResumeService(books.services(), office),
        new SuspendService(books.forServices(), servers.hypervisor(), office),
        new UnsuspendService(books.forServices(), servers.hypervisor(), office),
        servers.retryProvision(),
        servers.upgradeService(),
        servers.terminateService());
  }

  private ServerActions.Machine machine() {
    var books = parts.books();
    var hypervisor = parts.servers().hypervisor();
    return new ServerActions.Machine(
        new PowerService(books.forServices(), hypervisor, parts.office()),
        new ShowConsole(books.services(), hypervisor),
        new ReinstallService(books.forServices(), hypervisor, parts.office()),
        new ResetPassword(books.services(), hypervisor, parts.office()));
  }

  private List<Routes> money() {
    var invoicing = parts.invoicing();
    return List.of(
        new WalletPages(
            desk,
            new ShowBalance(parts.books().wallets()),
            new ListTransactions(parts.resellers().hierarchy(), parts.books().wallets()),
            parts.metering().showMeters()),
        new InvoicePages(
            desk, invoicing.listInvoices(), invoicing.showInvoice(), invoicing.renderInvoice()));
  }

  private List<Routes> people() {
    var resellers = parts.resellers();
    return List.of(
        new CustomerPages(desk, new ListCustomers(resellers.kept()), resellers.createCustomer()),
        new SupportPages(
            desk, parts.vps().showTickets(), parts.vps().openTicket(), parts.vps().replyToTicket()),
        new BrandingPage(desk, resellers.showReseller(), resellers.configureReseller()));
  }

  private List<Routes> keys() {
    var identity = parts.identity();
    var servers = parts.servers();
    return List.of(
        new KeyPages(desk, identity.listKeys(), identity.mintKey(), identity.revokeKey()),
        new SshKeyPages(
            desk,
            listSshKeys(),
            new AddSshKey(servers.panelAccounts(), servers.hypervisor(), parts.office()),
            new RemoveSshKey(servers.panelAccounts(), servers.hypervisor(), parts.office())));
  }

  private ListSshKeys listSshKeys() {
    return new ListSshKeys(parts.servers().panelAccounts(), parts.servers().hypervisor());
  }
}
