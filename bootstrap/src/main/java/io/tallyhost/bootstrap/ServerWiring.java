package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.catalog.RefreshRoom;
import io.tallyhost.application.ordering.Buyers;
import io.tallyhost.application.ordering.CancelService;
import io.tallyhost.application.ordering.ExpireUnpaidOrders;
import io.tallyhost.application.ordering.OrderFulfilment;
import io.tallyhost.application.ordering.PayOrder;
import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.ordering.RetryProvision;
import io.tallyhost.application.ordering.UpgradeService;
import io.tallyhost.application.service.PollPower;
import io.tallyhost.application.service.PowerRounds;
import io.tallyhost.application.service.RoomAtHypervisor;
import io.tallyhost.application.service.TerminateService;
import io.tallyhost.application.service.provisioning.Effects;
import io.tallyhost.application.service.provisioning.PanelAccounts;
import io.tallyhost.application.service.provisioning.ServerWork;
import io.tallyhost.application.service.provisioning.Steps;
import io.tallyhost.application.shared.Turns;
import io.tallyhost.domain.ordering.SellerTax;
import io.tallyhost.domain.service.Hypervisor;
import java.time.Duration;

/** Orders, and the servers that are made for them. */
final class ServerWiring {

  private static final int AT_ONCE = 50;

  /** How long the work of a process that died lies there. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(4);

  /** How many servers are looked at side by side. */
  private static final int EYES = 4;

  /** The hypervisor is asked by one instance; that long after it went silent, by another. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Books books;
  private final Hypervisor hypervisor;
  private final Office office;
  private final Buyers buyers;
  private final PanelAccounts panelAccounts;
  private final ServerWork work;

  ServerWiring(Books books, Hypervisor hypervisor, SellerTax sellerTax, Office office) {
    this.books = books;
    this.hypervisor = hypervisor;
    this.office = office;
    this.buyers = new Buyers(books.resellers(), sellerTax, office.clock());
    this.panelAccounts = new PanelAccounts(books.panelUsers(), hypervisor);
    this.work =
        new ServerWork(
            new ServerWork.Queue(books.tasks(), books.panelUsers(), LEASE),
            new Steps(panelAccounts, books.services(), hypervisor, office.clock()),
            new Effects(
                books.services(),
                books.metering(),
                new OrderFulfilment(books.forOrders(), books.metering(), office),
                office),
            office);
  }

  Hypervisor hypervisor() {
    return hypervisor;
  }

  Buyers buyers() {
    return buyers;
  }

  PanelAccounts panelAccounts() {
    return panelAccounts;
  }

  ServerWork work() {
    return work;
  }

  PlaceOrder placeOrder() {
    return new PlaceOrder(
        books.forOrders(),
        books.catalogue(),
        new PlaceOrder.Partners(buyers, panelAccounts, hypervisor, work),
        office);
  }

  PayOrder payOrder() {
    return new PayOrder(books.forOrders(), work, office);
  }

  CancelService cancelService() {
    return new CancelService(books.forOrders(), office);
  }

  RetryProvision retryProvision() {
    return new RetryProvision(books.forOrders(), work, office);
  }

  TerminateService terminateService() {
    return new TerminateService(books.forServices(), work, books.lastPart(), office);
  }

  UpgradeService upgradeService() {
    return new UpgradeService(
        books.forOrders(), new UpgradeService.Partners(books.vmConfigs(), buyers, work), office);
  }

  /** Carries on with what is being made or changed and may go on now. */
  void carryOnDue() {
    var unused = work.carryOnDue(AT_ONCE);
  }

  /** Finishes what was begun, looks at the power, and ends what has run out. */
  void runInBackground(Background background, Turns turns) {
    var expiry = new ExpireUnpaidOrders(books.orders(), books.promoCodes(), office);
    background.pulse(SIGN_OF_LIFE, "server leases", work::keepHold);
    background.every(Duration.ofSeconds(2), "server work", this::carryOnDue);
    if (hypervisor.isConfigured()) {
      lookAround(background, turns);
    }
    background.every(Duration.ofMinutes(10), "unpaid orders", expiry::handle);
  }

  /** What happens at the hypervisor without us: power, and room for more. */
  private void lookAround(Background background, Turns turns) {
    var power =
        new PowerRounds(
            new PollPower(books.forServices(), hypervisor, office, background.several(EYES)),
            office.clock());
    var room = new RefreshRoom(books.vmConfigs(), office.unitOfWork());
    var hasRoom = new RoomAtHypervisor(hypervisor);
    background.every(Duration.ofSeconds(5), "power", turns.of("power", PATIENCE, power::handle));
    background.every(Duration.ofMinutes(1), "room", () -> refresh(room, hasRoom));
  }

  private static void refresh(RefreshRoom room, RoomAtHypervisor hasRoom) {
    var unused = room.handle(hasRoom);
  }
}
