package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.invoicing.CloseMonth;
import io.tallyhost.application.invoicing.CreditRefundedOrders;
import io.tallyhost.application.invoicing.PreviewMonth;
import io.tallyhost.application.invoicing.RunDunning;
import io.tallyhost.application.invoicing.explain.ExplainAmount;
import io.tallyhost.application.invoicing.explain.ExplainService;
import io.tallyhost.application.metering.AlignCaps;
import io.tallyhost.application.metering.BillHours;
import io.tallyhost.application.metering.ChangeMeterPolicy;
import io.tallyhost.application.metering.ListBalanceTransactions;
import io.tallyhost.application.metering.Metering;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.metering.ShowMeterPolicy;
import io.tallyhost.application.metering.ShowMeters;
import io.tallyhost.application.metering.SuspendUnpaid;
import io.tallyhost.application.ordering.OrderBooks;
import io.tallyhost.application.ordering.RenewServices;
import io.tallyhost.application.service.EndCancelledHourly;
import io.tallyhost.application.service.LastPart;
import io.tallyhost.application.service.LiftBillingSuspension;
import io.tallyhost.application.service.ServiceBooks;
import io.tallyhost.application.service.SuspendForBilling;
import io.tallyhost.application.shared.Hands;
import io.tallyhost.application.wallet.CollectingWallets;
import io.tallyhost.domain.metering.MeterPolicies;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageTax;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.http.admin.BillingRoutes;
import io.tallyhost.http.admin.ExplainRoutes;
import io.tallyhost.http.admin.MeteringSettingsSection;
import io.tallyhost.http.admin.SettingsSection;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.invoicing.JdbiUnbilledOrders;
import io.tallyhost.persistence.metering.JdbiArrearsSuspensions;
import io.tallyhost.persistence.metering.JdbiMeterPolicies;
import io.tallyhost.persistence.metering.JdbiMeters;
import io.tallyhost.persistence.metering.JdbiTickBook;
import io.tallyhost.persistence.metering.JdbiUsageHistory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Metering, and the billing that runs by itself. */
final class MeteringWiring {

  /** Documents are numbered one after the other: a third would only wait. */
  private static final Hands CLOSING = new Hands(2);

  private static final Duration LONG_CLOSE = Duration.ofMinutes(10);

  private final Kernel kernel;
  private final Office office;
  private final InvoicingWiring invoicing;
  private final Resellers resellers;
  private final Payers payers;
  private final Meters meters;
  private final UsageHistory history;
  private final MeterPolicies policies;
  private final ServiceBooks services;
  private final CollectingWallets wallets;
  private final RunTick tick;
  private final BillHours billHours;

  MeteringWiring(Kernel kernel, InvoicingWiring invoicing) {
    var jdbi = kernel.jdbi();
    var tables = kernel.tables();
    this.kernel = kernel;
    this.office = kernel.office();
    this.invoicing = invoicing;
    this.resellers = tables.resellers();
    this.payers = new ResellersAsPayers(resellers);
    this.meters = new JdbiMeters(jdbi);
    this.history = new JdbiUsageHistory(jdbi);
    this.policies = new JdbiMeterPolicies(jdbi);
    this.services = new ServiceBooks(tables.services(), tables.tasks(), metering());
    var arrears = new JdbiArrearsSuspensions(jdbi);
    var suspendUnpaid =
        new SuspendUnpaid(
            arrears,
            new SuspendForBilling(services, office),
            new LiftBillingSuspension(services, office),
            office);
    this.wallets = new CollectingWallets(tables.wallets(), suspendUnpaid, office);
    this.tick = new RunTick(new JdbiTickBook(jdbi), payers, tax(), office);
    this.billHours =
        new BillHours(
            new BillHours.Arrears(arrears, wallets),
            new AlignCaps(policies, meters, services.services(), services.meter()),
            tick,
            suspendUnpaid);
  }

  /** The meter that services tell when they run. */
  Metering metering() {
    return new Metering(meters, kernel.unitOfWork(), kernel.clock(), policies);
  }

  /** What the operator decides about running hours. */
  SettingsSection settingsSection() {
    return new MeteringSettingsSection(showMeterPolicy(), changeMeterPolicy());
  }

  ShowMeterPolicy showMeterPolicy() {
    return new ShowMeterPolicy(policies);
  }

  ChangeMeterPolicy changeMeterPolicy() {
    return new ChangeMeterPolicy(policies, office);
  }

  ShowMeters showMeters() {
    return new ShowMeters(meters, payers, kernel.clock());
  }

  ListBalanceTransactions listBalanceTransactions() {
    return new ListBalanceTransactions(wallets, history, services.services());
  }

  /** Wallets into which money comes: arrears are collected from it. */
  CollectingWallets wallets() {
    return wallets;
  }

  List<Routes> adminRoutes() {
    return List.of(
        new BillingRoutes(billHours, closeMonth(), previewMonth()),
        new ExplainRoutes(explainAmount()));
  }

  /** Why an amount is what it is, for every surface that shows amounts. */
  ExplainAmount explainAmount() {
    return new ExplainAmount(
        new ExplainAmount.Books(wallets, invoicing.books().invoices(), kernel.tables().orders()),
        time());
  }

  /** Why a service has cost what it has. */
  ExplainService explainService() {
    return new ExplainService(time(), kernel.clock());
  }

  private ExplainAmount.Time time() {
    return new ExplainAmount.Time(meters, history, services.services());
  }

  PreviewMonth previewMonth() {
    return new PreviewMonth(monthSources(), invoicing.books(), kernel.clock());
  }

  BillHours billHours() {
    return billHours;
  }

  LastPart lastPart() {
    return tick::billNow;
  }

  private CloseMonth.Sources monthSources() {
    return new CloseMonth.Sources(
        resellers,
        meters,
        history,
        kernel.tables().orders(),
        services.services(),
        invoicing.settings());
  }

  CloseMonth closeMonth() {
    return new CloseMonth(monthSources(), monthDocuments(), tick, office);
  }

  private CloseMonth.Documents monthDocuments() {
    return new CloseMonth.Documents(
        invoicing.books(),
        invoicing.issueInvoices(),
        invoicing.ledger(),
        invoicing.payInvoice(),
        CLOSING);
  }

  private CreditRefundedOrders creditRefundedOrders() {
    return new CreditRefundedOrders(
        new JdbiUnbilledOrders(kernel.jdbi()), monthDocuments(), office);
  }

  RenewServices renewServices() {
    var orders =
        new OrderBooks(kernel.tables().orders(), services.services(), wallets, services.tasks());
    return new RenewServices(
        new RenewServices.Books(orders, services),
        new RenewServices.PaymentRules(payers, tax()),
        office);
  }

  RunDunning runDunning() {
    return new RunDunning(
        new RunDunning.Collection(
            invoicing.books().settlements(), invoicing.payInvoice(), invoicing.settings()),
        new RunDunning.Sanctions(
            services.services(),
            new SuspendForBilling(services, office),
            new LiftBillingSuspension(services, office)),
        office);
  }

  /**
   * All of it may run on every instance at once: rows are locked, and what is done is done. A month
   * is much to read only to find it closed.
   */
  void runInBackground(Background background) {
    var endCancelled = new EndCancelledHourly(services, office);
    var closing = new MonthClosing(closeMonth(), kernel.clock());
    background
        .every(Duration.ofSeconds(20), "hourly billing", this::billed)
        .every(Duration.ofSeconds(2), "arrears", billHours::collect)
        .every(Duration.ofMinutes(1), "cancelled hourly services", endCancelled::handle)
        .every(Duration.ofMinutes(1), "renewals", renewServices()::handle)
        .every(
            Duration.ofMinutes(10),
            "month close",
            kernel.turns().of("month close", LONG_CLOSE, closing::run))
        .every(Duration.ofMinutes(1), "refunds on account", creditRefundedOrders()::run)
        .every(Duration.ofMinutes(10), "dunning", runDunning()::handle);
  }

  // A minute after the hour; once it is billed, another tick finds nothing and costs nothing.
  private void billed() {
    if (kernel.clock().instant().atOffset(ZoneOffset.UTC).getMinute() > 0) {
      var unused = billHours.run();
    }
  }

  private UsageTax tax() {
    return (day, buyer) -> VatDecision.of(invoicing.sellerTax(), buyer, day);
  }
}
