package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.whitelabel.OrderOutcome.Foreseen;
import io.tallyhost.application.whitelabel.OrderOutcome.NotCovered;
import io.tallyhost.application.whitelabel.OrderOutcome.OutOfStock;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The first half of an order: checks, debit, service and intent in one unit of work. */
public final class Placing {

  private final Wares wares;
  private final Clients clients;
  private final Till till;
  private final Office office;

  public Placing(Wares wares, Clients clients, Till till, Office office) {
    this.wares = wares;
    this.clients = clients;
    this.till = till;
    this.office = office;
  }

  /** Either the order as it was placed, or the refusal. */
  record Result(Optional<Placement> placement, Optional<OrderOutcome> refusal) {
    <T> T fold(Function<Placement, T> onPlaced, Function<OrderOutcome, T> onRefused) {
      return placement.map(onPlaced).or(() -> refusal.map(onRefused)).orElseThrow();
    }
  }

  /** Paid and written down; nobody was asked to deliver yet. */
  record Placement(
      ProductOrder order, Service service, ProductDefinition product, Money newBalance) {}

  Result place(Principal principal, ProductDefinition product, OrderProduct.Command command) {
    var asked = asked(principal, product, command);
    return asked.outOfStock().map(Placing::refused).orElseGet(() -> pay(principal, product, asked));
  }

  /** What would become of it; writes nothing, and takes nothing from a wallet or a counter. */
  OrderOutcome preview(
      Principal principal, ProductDefinition product, OrderProduct.Command command) {
    var asked = asked(principal, product, command);
    return asked.outOfStock().orElseGet(() -> foreseen(principal, product, asked));
  }

  private OrderOutcome foreseen(Principal principal, ProductDefinition product, Asked asked) {
    var wallet = till.find(principal.account());
    requireCurrency(wallet, product);
    var totals = till.totals(principal.account(), asked.price());
    var after = wallet.balance().minus(totals.gross());
    return wallet.covers(totals.gross())
        ? new Foreseen(totals, after, product.cycle(asked.request()))
        : new NotCovered(totals.gross(), wallet.available());
  }

  private record Asked(AccountId client, Fields request, Optional<StockItem> item, Money price) {

    Optional<OrderOutcome> outOfStock() {
      return item.filter(it -> !it.isAvailable()).map(it -> new OutOfStock(it.name()));
    }
  }

  private Asked asked(
      Principal principal, ProductDefinition product, OrderProduct.Command command) {
    var client = clients.own(principal, Permission.ORDERS_CREATE, command.client());
    var request = product.schema().read(command.request());
    var item = item(product, request);
    var price = product.price(request, item.map(StockItem::price));
    return new Asked(client.id(), request, item, price);
  }

  private Result pay(Principal principal, ProductDefinition product, Asked asked) {
    var service = service(principal, product, asked);
    var wallet = till.lock(principal.account());
    requireCurrency(wallet, product);
    var totals = till.totals(principal.account(), service.billing().price());
    var id = new ProductOrderId(office.ids().next());
    return till.debit(wallet, id, service, totals)
        .fold(
            paid -> {
              var order = order(id, service, asked, totals.gross());
              keep(principal, service, order);
              var balance = paid.posting().wallet().balance();
              return new Result(
                  Optional.of(new Placement(order, service, product, balance)), Optional.empty());
            },
            tooLittle -> refused(new NotCovered(tooLittle.asked(), tooLittle.available())));
  }

  private void keep(Principal principal, Service service, ProductOrder order) {
    wares.services().add(service);
    wares.orders().add(order);
    var facts =
        Map.of(
            "service_id", service.id().value(),
            "product", service.product(),
            "charged", order.charged().toString());
    office
        .recorder()
        .changed(principal, order.owner(), "orders.create", order.id().value(), Map.of(), facts);
    office.recorder().happened("order.paid", order.owner(), facts);
  }

  private Optional<StockItem> item(ProductDefinition product, Fields request) {
    return product
        .source()
        .map(
            source ->
                request
                    .find(source.field())
                    .flatMap(code -> wares.inventories().find(source.inventory(), code.plain()))
                    .orElseThrow(() -> new NotFound("Package")));
  }

  private Service service(Principal principal, ProductDefinition product, Asked asked) {
    return new Service(
        new ServiceId(office.ids().next()),
        wares.services().nextSerial(),
        principal.owner(),
        Optional.of(asked.client()),
        ServiceKind.CUSTOM,
        product.key().value(),
        ServiceStatus.PENDING,
        product.name(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        billing(product, asked.request(), asked.price()),
        Set.of(),
        Provisioning.WORKING,
        office.now(),
        Optional.empty(),
        Optional.empty());
  }

  private ServiceBilling billing(ProductDefinition product, Fields request, Money price) {
    var cycle = product.cycle(request);
    return cycle == BillingPeriod.ONCE
        ? ServiceBilling.once(price)
        : ServiceBilling.renewed(cycle, price, cycle.dueAfter(office.now(), office.now()));
  }

  private static ProductOrder order(
      ProductOrderId id, Service service, Asked asked, Money charged) {
    Instant now = service.createdAt();
    return new ProductOrder(
        id,
        service.id(),
        service.owner(),
        asked.client(),
        new ProductKey(service.product()),
        asked.request(),
        told(asked.item()),
        charged,
        ProductOrder.State.CALLING,
        ProductOrder.Told.RUN,
        0,
        now,
        now.plus(ProductOrder.PATIENCE),
        Optional.empty(),
        Fields.NONE,
        Optional.empty());
  }

  private static Fields told(Optional<StockItem> item) {
    var code = item.map(it -> Fields.NONE.with("code", it.code()).with("name", it.name()));
    return item.flatMap(StockItem::location)
        .flatMap(place -> code.map(it -> it.with("location", Data.of(place))))
        .or(() -> code)
        .orElse(Fields.NONE);
  }

  private static void requireCurrency(Wallet wallet, ProductDefinition product) {
    InvalidValue.unless(
        wallet.currency().equals(product.currency()),
        "product_key",
        product.key(),
        "a product that is sold in " + wallet.currency().getCurrencyCode());
  }

  private static Result refused(OrderOutcome refusal) {
    return new Result(Optional.empty(), Optional.of(refusal));
  }
}
