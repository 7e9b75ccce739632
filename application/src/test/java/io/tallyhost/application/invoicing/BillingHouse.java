package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.IdentityInMemory;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.invoicing.explain.ExplainAmount;
import io.tallyhost.application.metering.AlignCaps;
import io.tallyhost.application.metering.BillHours;
import io.tallyhost.application.metering.InMemoryArrearsSuspensions;
import io.tallyhost.application.metering.InMemoryMeterPolicies;
import io.tallyhost.application.metering.InMemoryMeters;
import io.tallyhost.application.metering.ListBalanceTransactions;
import io.tallyhost.application.metering.Metering;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.metering.SuspendUnpaid;
import io.tallyhost.application.ordering.InMemoryOrders;
import io.tallyhost.application.ordering.OrderBooks;
import io.tallyhost.application.ordering.RefundOrder;
import io.tallyhost.application.ordering.RenewServices;
import io.tallyhost.application.reseller.InMemoryResellers;
import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.service.LiftBillingSuspension;
import io.tallyhost.application.service.ServiceBooks;
import io.tallyhost.application.service.SuspendForBilling;
import io.tallyhost.application.service.provisioning.InMemoryServerTasks;
import io.tallyhost.application.shared.Hands;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.SequentialIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.wallet.CollectingWallets;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.metering.UsageTax;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Optional;

/** Everything that bills, put together in memory as the product puts it together. */
public final class BillingHouse {

  public final TestClock clock;
  public final SequentialIds ids = new SequentialIds();
  public final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  public final InMemoryAuditTrail trail = new InMemoryAuditTrail(unitOfWork);
  public final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  public final Office office;
  public final InMemoryWallets books = new InMemoryWallets(unitOfWork);
  public final InMemoryMeters meters = new InMemoryMeters(unitOfWork, books);
  public final InMemoryServices services = new InMemoryServices(unitOfWork);
  public final InMemoryServerTasks tasks = new InMemoryServerTasks(unitOfWork);
  public final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
  public final IdentityInMemory identity = new IdentityInMemory(unitOfWork);
  public final InMemoryResellers resellers =
      new InMemoryResellers(unitOfWork, identity.accounts(), books);
  public final InMemoryBillingSettings settings = new InMemoryBillingSettings(unitOfWork);
  private final InMemoryInvoices documents = new InMemoryInvoices(unitOfWork);
  public final InvoiceBooks invoices =
      new InvoiceBooks(
          documents, new InMemoryInvoiceNumbers(unitOfWork), new InMemorySettlements(unitOfWork));
  public final InMemoryMeterPolicies policies = new InMemoryMeterPolicies(unitOfWork);
  public final Metering metering;
  public final ServiceBooks serviceBooks;
  public final CollectingWallets wallets;
  public final RunTick tick;
  public final BillHours billHours;
  public final CloseMonth closeMonth;
  public final PreviewMonth previewMonth;
  public final CreditRefundedOrders creditRefunded;
  public final RefundOrder refundOrder;
  public final RunDunning dunning;
  public final RenewServices renew;
  public final ExplainAmount explain;
  public final ListBalanceTransactions transactions;
  public final BillingPeople people;
  public final BillingServers servers;

  /** With an operator in Germany who charges VAT. */
  public BillingHouse(String start) {
    this(start, new SomeAccounts());
  }

  /** The same with accounts whose ids, and with them their order, a test chooses. */
  public BillingHouse(String start, SomeAccounts accounts) {
    this.people = new BillingPeople(accounts, identity.accounts(), resellers, books);
    this.clock = TestClock.at(start);
    this.office = new Office(unitOfWork, new Recorder(trail, outbox, ids, clock), ids, clock);
    this.metering = new Metering(meters, unitOfWork, clock, policies);
    this.servers = new BillingServers(services, metering, ids, clock);
    this.serviceBooks = new ServiceBooks(services, tasks, metering);
    settings.change(german());
    var suspend = new SuspendForBilling(serviceBooks, office);
    var lift = new LiftBillingSuspension(serviceBooks, office);
    var arrears = new InMemoryArrearsSuspensions(unitOfWork, books, meters);
    var suspendUnpaid = new SuspendUnpaid(arrears, suspend, lift, office);
    this.wallets = new CollectingWallets(books, suspendUnpaid, office);
    var payers = new ResellersAsPayers(resellers);
    this.tick = new RunTick(meters, payers, tax(), office);
    this.billHours =
        new BillHours(
            new BillHours.Arrears(arrears, wallets),
            new AlignCaps(policies, meters, services, metering),
            tick,
            suspendUnpaid);
    var ledger = new InvoiceLedger(books, ids, clock);
    var pay = new PayInvoice(invoices, ledger, office.recorder(), unitOfWork);
    var issue = new IssueInvoices(invoices, office);
    var sources =
        new CloseMonth.Sources(resellers, meters, meters.usage(), orders, services, settings);
    var papers = new CloseMonth.Documents(invoices, issue, ledger, pay, Hands.ONE);
    this.closeMonth = new CloseMonth(sources, papers, tick, office);
    this.previewMonth = new PreviewMonth(sources, invoices, clock);
    this.creditRefunded =
        new CreditRefundedOrders(new InMemoryUnbilledOrders(orders, documents), papers, office);
    this.refundOrder = new RefundOrder(new OrderBooks(orders, services, wallets, tasks), office);
    this.dunning =
        new RunDunning(
            new RunDunning.Collection(invoices.settlements(), pay, settings),
            new RunDunning.Sanctions(services, suspend, lift),
            office);
    this.renew =
        new RenewServices(
            new RenewServices.Books(new OrderBooks(orders, services, wallets, tasks), serviceBooks),
            new RenewServices.PaymentRules(payers, tax()),
            office);
    this.explain =
        new ExplainAmount(
            new ExplainAmount.Books(books, invoices.invoices(), orders),
            new ExplainAmount.Time(meters, meters.usage(), services));
    this.transactions = new ListBalanceTransactions(books, meters.usage(), services);
  }

  public Wallet wallet(Owner owner) {
    return books.find(owner.account()).orElseThrow();
  }

  public void topUp(Owner owner, long cents) {
    var deposit =
        new LedgerTransaction(
            new TransactionId(ids.next()),
            owner.root(),
            TransactionKind.TOP_UP,
            clock.instant(),
            "Top-up",
            Optional.empty(),
            List.of(
                new LedgerEntry(LedgerAccount.wallet(owner.account()), eur(cents)),
                new LedgerEntry(LedgerAccount.own(Side.CASH), eur(-cents))));
    unitOfWork.run(() -> wallets.record(List.of(wallet(owner).credit(deposit).wallet()), deposit));
  }

  /** His documents, newest first. */
  public List<Invoice> documents(Owner owner) {
    return documents.list(Optional.of(owner.account()), new PageRequest(100, 0)).items().stream()
        .flatMap(summary -> documents.find(summary.id()).stream())
        .toList();
  }

  /** What happened to that owner, oldest first. */
  public List<String> events(Owner owner) {
    return outbox.events().stream()
        .filter(event -> event.owner().equals(owner))
        .map(event -> event.type())
        .toList();
  }

  public static Money eur(long minor) {
    return Money.of("EUR", minor);
  }

  private UsageTax tax() {
    return (day, buyer) -> VatDecision.of(settings.current().company().party().tax(), buyer, day);
  }

  private static BillingSettings german() {
    var initial = BillingSettings.INITIAL;
    return new BillingSettings(
        new Issuer(
            IssuerId.OPERATOR,
            Party.named("Tally GmbH", TaxProfile.business("DE", "DE123456789")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        false,
        initial.dunning());
  }
}
