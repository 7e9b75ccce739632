package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.ordering.OrderOutcome.NotOrderable;
import io.tallyhost.application.ordering.OrderOutcome.NotOrderable.Reason;
import io.tallyhost.application.service.provisioning.PanelAccounts;
import io.tallyhost.application.service.provisioning.ServerWork;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Optional;

/**
 * Use case: order a virtual server. Order, money, service and the work to make it are written
 * together; then the work goes as far as it goes at once.
 */
public final class PlaceOrder {

  /**
   * What is wanted, and how it is paid.
   *
   * @param payLater the order waits for its money; only what is paid in advance by the month may
   * @param dryRun only say what it would cost
   */
  public record Command(
      Selection selection,
      BillingPeriod period,
      Optional<String> label,
      Optional<String> promoCode,
      Optional<OsTemplate.Id> template,
      List<SshKey.Id> sshKeys,
      boolean payLater,
      boolean dryRun) {}

  /** With whom an order is placed, besides our own books. */
  public record Partners(
      Buyers buyers, PanelAccounts panelAccounts, Hypervisor hypervisor, ServerWork work) {}

  private final OrderBooks books;
  private final Catalogue catalogue;
  private final Partners partners;
  private final Office office;

  public PlaceOrder(OrderBooks books, Catalogue catalogue, Partners partners, Office office) {
    this.books = books;
    this.catalogue = catalogue;
    this.partners = partners;
    this.office = office;
  }

  public OrderOutcome handle(Principal principal, Command command) {
    Access.require(principal, Permission.ORDERS_CREATE);
    partners.hypervisor().requireConfigured();
    var foreign =
        new SshKeyCheck(partners.panelAccounts(), partners.hypervisor())
            .foreign(principal.account(), command.sshKeys());
    if (!foreign.isEmpty()) {
      return new NotOrderable(
          Reason.SSH_KEYS, "sshKeys contains a key that is not yours: " + foreign.get(0).value());
    }
    var outcome = office.unitOfWork().perform(() -> place(principal, command));
    Settlement.taskOf(outcome).ifPresent(partners.work()::carryOn);
    return outcome;
  }

  private OrderOutcome place(Principal principal, Command command) {
    // The wallet's lock makes limits and funds hold against everybody who orders at once.
    var wallet =
        Optional.ofNullable(
                books.wallets().lock(List.of(principal.account())).get(principal.account()))
            .orElseThrow(() -> new NotFound("Wallet"));
    var drafts = new Drafts(catalogue, office.clock());
    var promo = command.promoCode().map(PromoCode::normalised);
    var found = promo.flatMap(catalogue.promoCodes()::lock);
    return drafts
        .of(command.selection(), wallet.currency())
        .then(offered -> promo.isEmpty() ? offered : drafts.discounted(offered, found))
        .fold(
            offered -> decide(principal, command, new Deal(wallet, offered, found)),
            Draft.Declined::why);
  }

  /** What came together for this order. */
  record Deal(Wallet wallet, Draft.Offered offered, Optional<PromoCode> promo) {}

  private OrderOutcome decide(Principal principal, Command command, Deal deal) {
    var buyer = partners.buyers().require(principal.account());
    var order = new OrderForm(office).fill(buyer, command, deal);
    return new Admittance(books.services())
        .refusal(buyer, deal.wallet(), order)
        .orElseGet(() -> accept(principal, command, new Accepted(deal, order)));
  }

  private record Accepted(Deal deal, Order order) {}

  private OrderOutcome accept(Principal principal, Command command, Accepted accepted) {
    var order = accepted.order();
    if (command.dryRun()) {
      return accepted.deal().wallet().covers(order.amounts().gross())
              || order.terms().isPostpaid()
              || command.payLater()
          ? new OrderOutcome.Placed(order, true, Optional.empty())
          : new OrderOutcome.NotCovered(
              order.amounts().gross(), accepted.deal().wallet().available(), false);
    }
    return write(principal, command, accepted);
  }

  private OrderOutcome write(Principal principal, Command command, Accepted accepted) {
    var order = accepted.order();
    var paper = new OrderForm(office);
    if (command.payLater() && paper.mayWait(order)) {
      var waiting = paper.waiting(order);
      keep(principal, accepted.deal(), waiting);
      return new OrderOutcome.Placed(waiting, false, Optional.empty());
    }
    var settlement = new Settlement(books, new Undertaking(books, office), office);
    return settlement.settle(
        accepted.deal().wallet(), order, settled -> keep(principal, accepted.deal(), settled));
  }

  private void keep(Principal principal, Deal deal, Order order) {
    books.orders().add(order);
    deal.promo().map(PromoCode::used).ifPresent(catalogue.promoCodes()::save);
    new OrderForm(office).record(principal, order);
  }
}
