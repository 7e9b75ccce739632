package io.tallyhost.bootstrap;

import io.tallyhost.application.partner.ListCreditEvents;
import io.tallyhost.application.partner.Reconcile;
import io.tallyhost.application.partner.ReportCreditEvent;
import io.tallyhost.application.partner.SignUpDownstream;
import io.tallyhost.application.reseller.ConfigureReseller;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.application.reseller.ManageAddresses;
import io.tallyhost.application.reseller.ShowAllotment;
import io.tallyhost.application.reseller.ShowDashboard;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.http.accounts.AccountConfigRoutes;
import io.tallyhost.http.accounts.AccountRoutes;
import io.tallyhost.http.admin.CreditEventRoutes;
import io.tallyhost.http.partner.PartnerRoutes;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.partner.JdbiCreditEvents;
import io.tallyhost.persistence.reseller.JdbiResellerAddresses;
import java.util.List;

/** Accounts by username, and what partners report with their keys. */
final class PartnerWiring {

  private final Kernel kernel;
  private final IdentityWiring identity;
  private final ResellerWiring resellers;
  private final CreditEvents events;

  PartnerWiring(Kernel kernel, IdentityWiring identity, ResellerWiring resellers) {
    this.kernel = kernel;
    this.identity = identity;
    this.resellers = resellers;
    this.events = new JdbiCreditEvents(kernel.jdbi());
  }

  List<Routes> routes() {
    return List.of(
        new CreditEventRoutes(
            new ListCreditEvents(events), new Reconcile(events, resellers.resellers())),
        new AccountRoutes(accounts()),
        new AccountConfigRoutes(configuration()),
        partner());
  }

  private AccountRoutes.UseCases accounts() {
    return new AccountRoutes.UseCases(
        resellers.createReseller(),
        new ListResellers(resellers.resellers()),
        resellers.showReseller(),
        new ShowDashboard(resellers.resellers(), resellers.holdings()),
        resellers.deleteReseller(),
        new ListCustomers(resellers.kept()),
        resellers.showCustomer(),
        resellers.transferCustomer());
  }

  private AccountConfigRoutes.UseCases configuration() {
    return new AccountConfigRoutes.UseCases(
        resellers.showReseller(),
        new ConfigureReseller(
            resellers.hierarchy(),
            resellers.resellers(),
            identity.accounts(),
            kernel.unitOfWork(),
            kernel.recorder()),
        new ShowAllotment(resellers.hierarchy(), resellers.kept()),
        new ManageAddresses(
            resellers.hierarchy(),
            new JdbiResellerAddresses(kernel.jdbi()),
            kernel.unitOfWork(),
            kernel.recorder()));
  }

  private PartnerRoutes partner() {
    return new PartnerRoutes(signUp(), report());
  }

  SignUpDownstream signUp() {
    return new SignUpDownstream(resellers.createCustomer());
  }

  ReportCreditEvent report() {
    return new ReportCreditEvent(
        events, kernel.ids(), kernel.unitOfWork(), kernel.recorder(), kernel.clock());
  }
}
