package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.catalog.ShowCatalogue;
import io.tallyhost.application.metering.ListBalanceTransactions;
import io.tallyhost.application.metering.ListServices;
import io.tallyhost.application.metering.ShowMeters;
import io.tallyhost.application.ordering.CheckPromo;
import io.tallyhost.application.ordering.ListOrders;
import io.tallyhost.application.ordering.PreviewUpgrade;
import io.tallyhost.application.ordering.ShowOrder;
import io.tallyhost.application.reseller.ChangeAutoCharge;
import io.tallyhost.application.service.AddSshKey;
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
import io.tallyhost.application.service.SwitchConsole;
import io.tallyhost.application.service.UnsuspendService;
import io.tallyhost.application.ticketing.ChangeTicket;
import io.tallyhost.application.ticketing.OpenTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.application.ticketing.ShowTickets;
import io.tallyhost.application.ticketing.Signatures;
import io.tallyhost.application.wallet.ShowBalance;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.ticketing.Tickets;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.vps.BalanceRoutes;
import io.tallyhost.http.vps.CatalogRoutes;
import io.tallyhost.http.vps.LifecycleRoutes;
import io.tallyhost.http.vps.OrderRoutes;
import io.tallyhost.http.vps.ServerRoutes;
import io.tallyhost.http.vps.ServiceRoutes;
import io.tallyhost.http.vps.SshKeyRoutes;
import io.tallyhost.http.vps.TicketRoutes;
import java.util.List;

/** The VPS reseller API; its invoices are wired with invoicing. */
final class VpsWiring {

  private final Books books;
  private final ServerWiring servers;
  private final Tickets tickets;
  private final Signatures signatures;
  private final Office office;

  VpsWiring(Books books, ServerWiring servers, TicketDesk desk, Office office) {
    this.books = books;
    this.servers = servers;
    this.tickets = desk.tickets();
    this.signatures = new Signatures(desk.accounts());
    this.office = office;
  }

  /** Where tickets are kept, and who writes them. */
  record TicketDesk(Tickets tickets, Accounts accounts) {}

  List<Routes> routes(ShowMeters meters, ListBalanceTransactions transactions) {
    return List.of(
        new BalanceRoutes(
            showBalance(), transactions, new ChangeAutoCharge(books.resellers(), office)),
        new CatalogRoutes(
            showCatalogue(),
            new CheckPromo(books.catalogue(), books.wallets(), servers.buyers(), office.clock())),
        new OrderRoutes(
            servers.placeOrder(),
            servers.payOrder(),
            new ListOrders(books.orders()),
            new ShowOrder(books.orders())),
        new ServiceRoutes(listServices(meters), showService(), meters),
        lifecycle(),
        live(),
        keys(),
        new TicketRoutes(openTicket(), replyToTicket(), showTickets()));
  }

  private LifecycleRoutes lifecycle() {
    return new LifecycleRoutes(
        new LifecycleRoutes.UseCases(
            renameService(),
            servers.cancelService(),
            resumeService(),
            suspendService(),
            unsuspendService(),
            servers.retryProvision(),
            servers.upgradeService(),
            new PreviewUpgrade(
                books.forOrders(), books.vmConfigs(), servers.buyers(), office.clock()),
            servers.terminateService()));
  }

  private ServerRoutes live() {
    return new ServerRoutes(
        new ServerRoutes.UseCases(
            showServer(),
            powerService(),
            showConsole(),
            new SwitchConsole(books.services(), servers.hypervisor(), office),
            listTemplates(),
            reinstallService(),
            resetPassword()));
  }

  private SshKeyRoutes keys() {
    return new SshKeyRoutes(listSshKeys(), addSshKey(), removeSshKey());
  }

  /** What staff does with tickets. */
  Routes supportRoutes() {
    return new io.tallyhost.http.admin.TicketRoutes(showTickets(), replyToTicket(), changeTicket());
  }

  ChangeTicket changeTicket() {
    return new ChangeTicket(tickets, office);
  }

  ShowTickets showTickets() {
    return new ShowTickets(tickets, books.services());
  }

  OpenTicket openTicket() {
    return new OpenTicket(tickets, books.services(), signatures, office);
  }

  ReplyToTicket replyToTicket() {
    return new ReplyToTicket(tickets, signatures, office);
  }

  ShowBalance showBalance() {
    return new ShowBalance(books.wallets());
  }

  ShowCatalogue showCatalogue() {
    return new ShowCatalogue(books.products(), books.vmConfigs(), books.wallets());
  }

  ListServices listServices(ShowMeters meters) {
    return new ListServices(books.positions(), meters);
  }

  ShowService showService() {
    return new ShowService(books.services());
  }

  RenameService renameService() {
    return new RenameService(books.services(), servers.hypervisor(), office);
  }

  ResumeService resumeService() {
    return new ResumeService(books.services(), office);
  }

  SuspendService suspendService() {
    return new SuspendService(books.forServices(), servers.hypervisor(), office);
  }

  UnsuspendService unsuspendService() {
    return new UnsuspendService(books.forServices(), servers.hypervisor(), office);
  }

  ShowServer showServer() {
    return new ShowServer(books.services(), servers.hypervisor());
  }

  PowerService powerService() {
    return new PowerService(books.forServices(), servers.hypervisor(), office);
  }

  ShowConsole showConsole() {
    return new ShowConsole(books.services(), servers.hypervisor());
  }

  ListTemplates listTemplates() {
    return new ListTemplates(books.services(), servers.hypervisor());
  }

  ReinstallService reinstallService() {
    return new ReinstallService(books.forServices(), servers.hypervisor(), office);
  }

  ResetPassword resetPassword() {
    return new ResetPassword(books.services(), servers.hypervisor(), office);
  }

  ListSshKeys listSshKeys() {
    return new ListSshKeys(servers.panelAccounts(), servers.hypervisor());
  }

  AddSshKey addSshKey() {
    return new AddSshKey(servers.panelAccounts(), servers.hypervisor(), office);
  }

  RemoveSshKey removeSshKey() {
    return new RemoveSshKey(servers.panelAccounts(), servers.hypervisor(), office);
  }
}
