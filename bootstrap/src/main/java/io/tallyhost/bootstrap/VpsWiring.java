package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.catalog.ShowCatalogue;
import io.tallyhost.application.metering.ListBalanceTransactions;
import io.tallyhost.application.metering.ShowMeters;
import io.tallyhost.application.ordering.CheckPromo;
import io.tallyhost.application.ordering.ListOrders;
import io.tallyhost.application.ordering.PreviewUpgrade;
import io.tallyhost.application.ordering.ShowOrder;
import io.tallyhost.application.reseller.ChangeAutoCharge;
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
            new ShowBalance(books.wallets()),
            transactions,
            new ChangeAutoCharge(books.resellers(), office)),
        new CatalogRoutes(
            new ShowCatalogue(books.products(), books.vmConfigs(), books.wallets()),
            new CheckPromo(books.catalogue(), books.wallets(), servers.buyers(), office.clock())),
        new OrderRoutes(
            servers.placeOrder(),
            servers.payOrder(),
            new ListOrders(books.orders()),
            new ShowOrder(books.orders())),
        new ServiceRoutes(
            new ListServices(books.services(), books.resellers(), books.wallets()),
            new ShowService(books.services()),
            meters),
        lifecycle(),
        live(),
        keys(),
        new TicketRoutes(openTicket(), replyToTicket(), showTickets()));
  }

  private LifecycleRoutes lifecycle() {
    var hypervisor = servers.hypervisor();
    return new LifecycleRoutes(
        new LifecycleRoutes.UseCases(
            new RenameService(books.services(), hypervisor, office),
            servers.cancelService(),
            new ResumeService(books.services(), office),
            new SuspendService(books.forServices(), hypervisor, office),
            new UnsuspendService(books.forServices(), hypervisor, office),
            servers.retryProvision(),
            servers.upgradeService(),
            new PreviewUpgrade(
                books.forOrders(), books.vmConfigs(), servers.buyers(), office.clock()),
            servers.terminateService()));
  }

  private ServerRoutes live() {
    var hypervisor = servers.hypervisor();
    return new ServerRoutes(
        new ServerRoutes.UseCases(
            new ShowServer(books.services(), hypervisor),
            new PowerService(books.forServices(), hypervisor, office),
            new ShowConsole(books.services(), hypervisor),
            new SwitchConsole(books.services(), hypervisor, office),
            new ListTemplates(books.services(), hypervisor),
            new ReinstallService(books.forServices(), hypervisor, office),
            new ResetPassword(books.services(), hypervisor, office)));
  }

  private SshKeyRoutes keys() {
    var accounts = servers.panelAccounts();
    var hypervisor = servers.hypervisor();
    return new SshKeyRoutes(
        new ListSshKeys(accounts, hypervisor),
        new AddSshKey(accounts, hypervisor, office),
        new RemoveSshKey(accounts, hypervisor, office));
  }

  /** What staff does with tickets. */
  Routes supportRoutes() {
    return new io.tallyhost.http.admin.TicketRoutes(showTickets(), replyToTicket(), changeTicket());
  }

  ChangeTicket changeTicket() {
    return new ChangeTicket(tickets, office.recorder(), office.unitOfWork(), office.clock());
  }

  ShowTickets showTickets() {
    return new ShowTickets(tickets, books.services());
  }

  OpenTicket openTicket() {
    return new OpenTicket(
        tickets,
        books.services(),
        signatures,
        office.recorder(),
        office.unitOfWork(),
        office.ids(),
        office.clock());
  }

  ReplyToTicket replyToTicket() {
    return new ReplyToTicket(
        tickets, signatures, office.recorder(), office.unitOfWork(), office.ids(), office.clock());
  }
}
