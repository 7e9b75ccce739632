package io.tallyhost.domain.model;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.model.OrderMoves.Wish;
import io.tallyhost.domain.model.naive.NaivePrice;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Purchase;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.provisioning.ServerWish;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes an order and the service that it is to become. */
record Drafting(House house, Tenant tenant) {

  private static final VmSpec VM =
      new VmSpec(VmType.PRESET, "fra", 1, 1, VmResources.OF_PACKAGE, 0);
  private static final ServerWish WISH = new ServerWish(VM, "web", Optional.empty(), List.of());

  Deal deal(Wish wish, Quote quote, NaivePrice due) {
    var order = order(wish, quote);
    var price = BigInteger.valueOf(quote.price().minor());
    var machine = new Machine(tenant, service(quote), house.dice.chance(60), price);
    return new Deal(machine, order, due, wish.promo());
  }

  private Order order(Wish wish, Quote quote) {
    return new Order(
        new OrderId(house.id()),
        tenant.owner,
        OrderKind.NEW,
        OrderStatus.DRAFT,
        new OrderTerms(
            tenant.terms.mode(),
            quote.period(),
            quote.hourlyRate(),
            wish.promo().map(promo -> promo.code.code())),
        quote.amounts(),
        quote.lines().stream()
            .map(item -> new OrderLine(house.id(), item.label(), item.quantity(), item.unit()))
            .toList(),
        List.of(),
        Optional.empty(),
        Optional.of(new Purchase("vps", WISH, quote.price())),
        house.now,
        house.now);
  }

  private Service service(Quote quote) {
    var id = new ServiceId(house.id());
    return new Service(
        id,
        house.serial(),
        tenant.owner,
        Optional.empty(),
        ServiceKind.VPS,
        "vps",
        ServiceStatus.PENDING,
        "web",
        Optional.empty(),
        Optional.of(VM),
        Map.of(),
        billing(quote),
        Set.of(),
        Provisioning.WORKING,
        house.now,
        Optional.empty(),
        Optional.empty());
  }

  private ServiceBilling billing(Quote quote) {
    if (quote.period() == BillingPeriod.HOURLY) {
      return ServiceBilling.hourly(quote.price(), quote.hourlyRate().orElseThrow());
    }
    return quote.period().isRenewed()
        ? ServiceBilling.renewed(
            quote.period(), quote.price(), quote.period().dueAfter(house.now, house.now))
        : ServiceBilling.once(quote.price());
  }
}
