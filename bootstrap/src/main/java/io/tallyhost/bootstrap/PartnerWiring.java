package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.partner.BrowseMismatches;
import io.tallyhost.application.partner.FindMismatches;
import io.tallyhost.application.partner.ListCreditEvents;
import io.tallyhost.application.partner.Reconcile;
import io.tallyhost.application.partner.ReportCreditEvent;
import io.tallyhost.application.partner.SettleMismatch;
import io.tallyhost.application.partner.ShowMismatch;
import io.tallyhost.application.partner.ShowStatement;
import io.tallyhost.application.partner.SignUpDownstream;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.application.reseller.ManageAddresses;
import io.tallyhost.application.reseller.ShowAllotment;
import io.tallyhost.application.reseller.ShowDashboard;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.http.accounts.AccountConfigRoutes;
import io.tallyhost.http.accounts.AccountRoutes;
import io.tallyhost.http.admin.CreditEventRoutes;
import io.tallyhost.http.admin.ReconciliationRoutes;
import io.tallyhost.http.partner.PartnerRoutes;
import io.tallyhost.http.partner.StatementRoutes;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.partner.JdbiCreditEvents;
import io.tallyhost.persistence.partner.JdbiMismatchCases;
import io.tallyhost.persistence.reseller.JdbiResellerAddresses;
import java.time.Duration;
import java.util.List;

/** Accounts by username, and what partners report with their keys. */
final class PartnerWiring {

  private final Kernel kernel;
  private final ResellerWiring resellers;
  private final CreditEvents events;
  private final MismatchCases cases;
  private final Office office;

  PartnerWiring(Kernel kernel, ResellerWiring resellers, Office office) {
    this.kernel = kernel;
    this.office = office;
    this.cases = new JdbiMismatchCases(kernel.jdbi());
    this.resellers = resellers;
    this.events = new JdbiCreditEvents(kernel.jdbi());
  }

  BrowseMismatches browseMismatches() {
    return new BrowseMismatches(cases);
  }

  List<Routes> routes() {
    return List.of(
        new CreditEventRoutes(
            new ListCreditEvents(events), new Reconcile(events, resellers.resellers())),
        reconciliation(),
        new StatementRoutes(statement()),
        new AccountRoutes(accounts()),
        new AccountConfigRoutes(configuration()),
        partner());
  }

  private ReconciliationRoutes reconciliation() {
    return new ReconciliationRoutes(find(), browseMismatches(), settleMismatch(), statement());
  }

  ShowMismatch showMismatch() {
    return new ShowMismatch(cases);
  }

  SettleMismatch settleMismatch() {
    return new SettleMismatch(cases, office);
  }

  ShowStatement statement() {
    return new ShowStatement(
        new ShowStatement.Books(events, resellers.resellers()),
        kernel.statementSigner(),
        kernel.clock());
  }

  /** Lays reports beside the books, day by day. */
  void runInBackground(Background background) {
    var find = find();
    background.every(Duration.ofMinutes(10), "reconciliation", () -> find.handle());
  }

  FindMismatches find() {
    return new FindMismatches(events, cases, office);
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
        resellers.configureReseller(),
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
    return new ReportCreditEvent(events, office);
  }
}
