package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.catalog.InMemoryProducts;
import io.tallyhost.application.catalog.InMemoryPromoCodes;
import io.tallyhost.application.catalog.InMemoryVmConfigs;
import io.tallyhost.application.catalog.SomeCatalogue;
import io.tallyhost.application.service.InMemoryHypervisor;
import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.service.RecordingMeter;
import io.tallyhost.application.service.ServiceBooks;
import io.tallyhost.application.service.provisioning.Effects;
import io.tallyhost.application.service.provisioning.InMemoryPanelUsers;
import io.tallyhost.application.service.provisioning.InMemoryServerTasks;
import io.tallyhost.application.service.provisioning.PanelAccounts;
import io.tallyhost.application.service.provisioning.ServerWork;
import io.tallyhost.application.service.provisioning.Steps;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.SequentialIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything an order meets, in memory. */
final class OrderWorld {

  final TestClock clock = TestClock.at("2026-04-23T14:08:11Z");
  final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  final SequentialIds ids = new SequentialIds();
  final InMemoryAuditTrail trail = new InMemoryAuditTrail(unitOfWork);
  final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  final Office office = new Office(unitOfWork, new Recorder(trail, outbox, ids, clock), ids, clock);
  final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
  final InMemoryServices services = new InMemoryServices(unitOfWork);
  final InMemoryServerTasks tasks = new InMemoryServerTasks(unitOfWork);
  final InMemoryPanelUsers panelUsers = new InMemoryPanelUsers(unitOfWork);
  final InMemoryHypervisor hypervisor = new InMemoryHypervisor(clock);
  final RecordingMeter meter = new RecordingMeter(unitOfWork);
  final FewResellers resellers = new FewResellers();
  final OrderBooks books = new OrderBooks(orders, services, wallets, tasks);
  final ServiceBooks serviceBooks = new ServiceBooks(services, tasks, meter);
  final Catalogue catalogue =
      new Catalogue(
          new InMemoryProducts(unitOfWork),
          new InMemoryVmConfigs(unitOfWork),
          new InMemoryPromoCodes(unitOfWork));
  final Buyers buyers =
      new Buyers(resellers, () -> TaxProfile.business("DE", "DE123456789"), clock);
  final Hypervisor panel;
  final PanelAccounts panelAccounts;
  final ServerWork work;
  final PlaceOrder placeOrder;
  final PayOrder payOrder;
  final RetryProvision retryProvision;
  final UpgradeService upgradeService;

  final VariantId variant;
  final Principal operator = People.operator(new AccountId(ids.next()));

  OrderWorld() {
    this(Optional.empty());
  }

  /**
   * @param other a hypervisor in place of the one in memory
   */
  OrderWorld(Optional<Function<TestClock, Hypervisor>> other) {
    panel = other.map(it -> it.apply(clock)).orElse(hypervisor);
    panelAccounts = new PanelAccounts(panelUsers, panel);
    work =
        new ServerWork(
            new ServerWork.Queue(tasks, panelUsers, Duration.ofSeconds(20)),
            new Steps(panelAccounts, services, panel, clock),
            new Effects(services, meter, new OrderFulfilment(books, meter, office), office),
            office);
    placeOrder =
        new PlaceOrder(
            books, catalogue, new PlaceOrder.Partners(buyers, panelAccounts, panel, work), office);
    payOrder = new PayOrder(books, work, office);
    retryProvision = new RetryProvision(books, work, office);
    upgradeService =
        new UpgradeService(
            books, new UpgradeService.Partners(catalogue.vmConfigs(), buyers, work), office);
    var product = SomeCatalogue.product(ids.next(), "vps-starter");
    var small = SomeCatalogue.variant(ids.next(), new ProductId(product.id().value()), "vps-1g");
    catalogue.products().save(product);
    catalogue.products().save(small);
    catalogue.vmConfigs().save(SomeCatalogue.config());
    catalogue.promoCodes().save(SomeCatalogue.summer10());
    variant = small.id();
  }

  Principal prepaid(long cents) {
    return reseller(cents, BillingTerms.PREPAID, TaxProfile.UNKNOWN);
  }

  Principal postpaid(int limit) {
    return reseller(
        0, new BillingTerms(BillingMode.POSTPAID, Optional.of(limit), true), TaxProfile.UNKNOWN);
  }

  Principal reseller(long cents, BillingTerms terms, TaxProfile tax) {
    var id = new AccountId(ids.next());
    var empty = ResellerProfile.EMPTY;
    resellers.add(
        new TopLevelReseller(
            id,
            ResellerDetails.standard()
                .withProfile(
                    new ResellerProfile(empty.company(), tax, empty.networks(), empty.wanCheck()))
                .withBilling(terms)));
    wallets.open(Wallet.open(Owner.topLevel(id), new CreditLimit(SomeCatalogue.eur(0))));
    if (cents > 0) {
      topUp(id, cents);
    }
    return People.reseller(id);
  }

  PlaceOrder.Command preset(BillingPeriod period) {
    return command(new Selection.Preset(variant), period, Optional.empty());
  }

  PlaceOrder.Command command(
      Selection selection, BillingPeriod period, Optional<String> promoCode) {
    return new PlaceOrder.Command(
        selection,
        period,
        Optional.of("edge-fi-01"),
        promoCode,
        Optional.empty(),
        List.of(),
        false,
        false);
  }

  /** Ordered for that period, and made as soon as somebody makes it. */
  Order ordered(Principal reseller, BillingPeriod period) {
    return placed(placeOrder.handle(reseller, preset(period)));
  }

  Order placed(OrderOutcome outcome) {
    return outcome.fold(OrderOutcome.Placed::order, no -> fail(no), no -> fail(no), no -> fail(no));
  }

  Order now(Order order) {
    return orders.find(order.id()).orElseThrow();
  }

  /** The service that the order is about now. */
  Service serviceOf(Order order) {
    return service(now(order).service().orElseThrow());
  }

  Service service(ServiceId id) {
    return services.find(id).orElseThrow();
  }

  long balance(Principal whose) {
    return wallets.find(whose.account()).orElseThrow().balance().minor();
  }

  /** Time passes, and what is due is carried on, until nothing is open any more. */
  void settle() {
    for (var round = 0; round < 400 && isUnsettled(); round++) {
      clock.advance(Duration.ofSeconds(5));
      var unused = work.carryOnDue(100);
    }
  }

  boolean isUnsettled() {
    return tasks.everything().stream().anyMatch(task -> task.step().isOpen());
  }

  long liveServices() {
    return services.everything().stream()
        .filter(service -> service.status() != ServiceStatus.TERMINATED)
        .count();
  }

  void topUp(AccountId id, long cents) {
    var wallet = wallets.find(id).orElseThrow();
    var deposit =
        new LedgerTransaction(
            new TransactionId(ids.next()),
            id,
            TransactionKind.TOP_UP,
            clock.instant(),
            "Top-up",
            Optional.empty(),
            List.of(
                new LedgerEntry(LedgerAccount.wallet(id), SomeCatalogue.eur(cents)),
                new LedgerEntry(LedgerAccount.own(Side.CASH), SomeCatalogue.eur(-cents))));
    wallets.record(List.of(wallet.credit(deposit).wallet()), deposit);
  }

  private static Order fail(Object outcome) {
    throw new AssertionError("Not placed: " + outcome);
  }
}
