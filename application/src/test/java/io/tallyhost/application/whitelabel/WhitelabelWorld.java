package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.identity.InMemoryPermissionGroups;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.ordering.Buyers;
import io.tallyhost.application.ordering.FewResellers;
import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.shared.FakeSecretBox;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Optional;

/** Everything a white-label order meets, in memory: a reseller with 150.00 and one client. */
final class WhitelabelWorld {

  final TestClock clock = TestClock.at("2026-05-17T04:31:57Z");
  final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  final RandomIds ids = new RandomIds();
  final InMemoryAuditTrail trail = new InMemoryAuditTrail(unitOfWork);
  final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  final Office office = new Office(unitOfWork, new Recorder(trail, outbox, ids, clock), ids, clock);
  final InMemoryAccounts accounts =
      new InMemoryAccounts(unitOfWork, new InMemoryPermissionGroups(unitOfWork, group -> 0L));
  final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  final InMemoryServices services = new InMemoryServices(unitOfWork);
  final InMemoryProductOrders orders = new InMemoryProductOrders(unitOfWork, services);
  final Safe safe = new Safe(new FakeSecretBox());
  final Wares wares =
      new Wares(
          new InMemoryProductDefinitions(unitOfWork),
          new InMemoryInventories(unitOfWork),
          orders,
          services,
          safe);
  final FaultyConnector connector = new FaultyConnector(new DemoConnector(clock));
  final FewResellers resellers = new FewResellers();
  final Clients clients = new Clients(accounts, resellers);
  final Till till = new Till(wallets, new Buyers(resellers, () -> TaxProfile.UNKNOWN, clock));
  final Delivery delivery = new Delivery(wares, address -> connector, till, clients, office);
  final OrderProduct orderProduct =
      new OrderProduct(wares, new Placing(wares, clients, till, office), delivery, office);
  final LookAfterOrders lookAfterOrders = new LookAfterOrders(wares, delivery, office);
  final TellConnectors tellConnectors = new TellConnectors(wares, delivery, office);
  final ManageProducts manageProducts = new ManageProducts(wares.products(), safe, office);
  final ImportStock importStock = new ImportStock(wares.inventories(), office);
  final AcceptCallback acceptCallback = new AcceptCallback(wares, delivery, office);
  final EndService endService =
      new EndService(
          wares,
          tellConnectors,
          (principal, server) -> {
            throw new IllegalStateException("No servers here");
          },
          office);

  final Account client;
  final Principal reseller;
  final Principal operator;

  WhitelabelWorld() {
    var some = new SomeAccounts();
    var account = some.reseller();
    this.client = some.customerOf(account);
    this.reseller = People.reseller(account.id());
    this.operator = People.operator(some.id());
    accounts.add(account);
    resellers.add(new TopLevelReseller(account.id(), ResellerDetails.standard()));
    accounts.add(client);
    open(15_000);
    manageProducts.install(StandardProducts.all());
  }

  OrderOutcome order(String product, String request) {
    return order(product, request, false);
  }

  OrderOutcome preview(String product, String request) {
    return order(product, request, true);
  }

  private OrderOutcome order(String product, String request, boolean dryRun) {
    return orderProduct.handle(
        reseller,
        new OrderProduct.Command(
            client.serial(), product, DataReader.readFields("request", request), dryRun));
  }

  long balance() {
    return wallets.find(reseller.account()).orElseThrow().balance().minor();
  }

  private void open(long cents) {
    var wallet = Wallet.open(reseller.owner(), new CreditLimit(Money.of("USD", 0)));
    wallets.open(wallet);
    var topUp =
        new LedgerTransaction(
            new TransactionId(ids.next()),
            reseller.owner().root(),
            TransactionKind.TOP_UP,
            clock.instant(),
            "Top-up",
            Optional.empty(),
            List.of(
                new LedgerEntry(wallet.account(), Money.of("USD", cents)),
                new LedgerEntry(LedgerAccount.own(Side.CASH), Money.of("USD", -cents))));
    wallets.record(List.of(wallet.credit(topUp).wallet()), topUp);
  }
}
