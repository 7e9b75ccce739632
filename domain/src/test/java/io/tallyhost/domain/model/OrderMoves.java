package io.tallyhost.domain.model;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.model.naive.NaivePrice;
import io.tallyhost.domain.model.naive.NaiveStates;
import io.tallyhost.domain.model.naive.Sums;
import io.tallyhost.domain.model.naive.Tax;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.Pricing;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.ordering.Quote.Item;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders, from the quote until they are delivered or given back. */
final class OrderMoves {

  private static final int MOST_SERVERS = 7;
  private static final List<BillingPeriod> PERIODS =
      List.of(
          BillingPeriod.HOURLY,
          BillingPeriod.HOURLY,
          BillingPeriod.MONTHLY,
          BillingPeriod.QUARTERLY,
          BillingPeriod.ONCE);

  private OrderMoves() {}

  /** What is asked for: the things, the period and perhaps a code. */
  record Wish(List<Item> items, BillingPeriod period, Optional<Promo> promo) {

    BigInteger list() {
      return Sums.of(
          items.stream()
              .map(item -> MoneyMoves.big(item.unit().minor()).multiply(quantity(item)))
              .toList());
    }

    private static BigInteger quantity(Item item) {
      return BigInteger.valueOf(item.quantity());
    }
  }

  static Outcome place(House house) {
    var tenant = house.tenant();
    var terms =
        new BillingTerms(tenant.terms.mode(), Optional.of(MOST_SERVERS), house.dice.chance(50));
    var room = tenant.machines.stream().filter(it -> !it.status.equals("TERMINATED")).count();
    Same.thing("limit of servers", room < MOST_SERVERS, terms.allowVps(tenant.live() + 1));
    if (room >= MOST_SERVERS) {
      return Outcome.REFUSED;
    }
    var category = Promo.CATEGORIES[house.dice.below(Promo.CATEGORIES.length)];
    var promo = house.dice.chance(45) ? Optional.of(house.dice.pick(house.promos)) : none();
    if (promo.isPresent() && !promo.get().isGood(house.now, category)) {
      return Outcome.REFUSED;
    }
    return place(house, tenant, new Wish(items(house, tenant), house.dice.pick(PERIODS), promo));
  }

  private static Outcome place(House house, Tenant tenant, Wish wish) {
    var discount = wish.promo().map(promo -> promo.basisPoints).orElse(0);
    var monthly = NaivePrice.of(wish.list(), discount, Tax.of(tenant.buyer, house.today()));
    var vat = Taxes.decided(tenant.buyer, house.today());
    var quote = Pricing.quote(wish.items(), wish.period(), new Percentage(discount), vat);
    Same.amount("price", monthly.net(), quote.price());
    Same.amount("discounted", monthly.discount(), quote.discounted());
    var deal = new Drafting(house, tenant).deal(wish, quote, due(quote, monthly));
    deal.agree();
    var mayWait = tenant.terms.mode() == BillingMode.PREPAID && quote.hourlyRate().isEmpty();
    if (mayWait && house.dice.chance(30)) {
      Payments.waitFor(house, deal);
    } else if (!Payments.pay(house, deal)) {
      return Outcome.REFUSED;
    }
    tenant.machines.add(deal.machine);
    tenant.deals.add(deal);
    wish.promo().ifPresent(Promo::use);
    return Outcome.DONE;
  }

  // Nothing is due at once for what is metered, but its rate must be right.
  private static NaivePrice due(Quote quote, NaivePrice monthly) {
    quote
        .hourlyRate()
        .ifPresent(rate -> Same.amount("rate", NaivePrice.hourly(monthly.net()), rate.perHour()));
    return quote.hourlyRate().isPresent()
        ? NaivePrice.of(BigInteger.ZERO, 0, monthly.tax())
        : monthly;
  }

  static Outcome pay(House house) {
    return some(
        house,
        deal -> {
          var waiting = deal.order.status() == OrderStatus.PENDING_PAYMENT;
          Same.thing("waits for its money", deal.status.equals("PENDING_PAYMENT"), waiting);
          return waiting && Payments.pay(house, deal);
        });
  }

  static Outcome cancel(House house) {
    return some(
        house,
        deal -> {
          var legal = NaiveStates.orderMayBecome(deal.status, "CANCELLED");
          Same.built("cancelling", legal, () -> deal.order.cancelled(house.now))
              .ifPresent(
                  cancelled -> {
                    deal.order = cancelled;
                    deal.status = "CANCELLED";
                    deal.promo.ifPresent(Promo::giveBack);
                    ServerMoves.end(house, deal.machine);
                  });
          return legal;
        });
  }

  /** It is being made, or it is made. */
  static Outcome deliver(House house) {
    return some(house, deal -> deliver(house, deal, house.dice.chance(40)));
  }

  static boolean deliver(House house, Deal deal, boolean halfway) {
    var next = halfway ? "PROVISIONING" : "ACTIVE";
    var legal =
        NaiveStates.orderMayBecome(deal.status, next)
            || (halfway && deal.status.equals("PROVISIONING"));
    Same.built(
            "becoming " + next,
            legal,
            () -> halfway ? deal.order.provisioning(house.now) : deal.order.active(house.now))
        .ifPresent(
            moved -> {
              deal.order = moved;
              deal.status = next;
              if (!halfway) {
                ServerMoves.begin(house, deal.machine);
              }
            });
    deal.agree();
    return legal;
  }

  static Outcome refund(House house) {
    return some(house, deal -> isOver(deal.machine) && refund(house, deal));
  }

  // What runs is terminated first.
  private static boolean isOver(Machine machine) {
    return machine.status.equals("PENDING") || machine.status.equals("TERMINATED");
  }

  static boolean refund(House house, Deal deal) {
    var legal = NaiveStates.orderMayBecome(deal.status, "REFUNDED");
    Same.thing("paid", legal, deal.order.status().isPaid());
    if (!legal || deal.bill.filter(bill -> !bill.naive.isUntouched()).isPresent()) {
      Same.possible("a second refund", legal, () -> Payments.refunded(house, deal));
      return false;
    }
    Payments.refund(house, deal);
    deal.promo.ifPresent(Promo::giveBack);
    ServerMoves.end(house, deal.machine);
    return true;
  }

  private static Outcome some(House house, java.util.function.Predicate<Deal> move) {
    return house
        .dice
        .some(house.tenant().deals)
        .map(
            deal -> {
              var done = move.test(deal);
              deal.agree();
              deal.machine.agree();
              return Outcome.of(done);
            })
        .orElse(Outcome.IMPOSSIBLE);
  }

  // Sometimes one thing that costs just what there is, or a cent more.
  private static List<Item> items(House house, Tenant tenant) {
    if (house.dice.chance(25)) {
      var cents = house.dice.centsNear(tenant.purse.spendable());
      return List.of(new Item("Server", 1, tenant.money(cents)));
    }
    var items = new ArrayList<Item>();
    for (var i = house.dice.below(3); i >= 0; i--) {
      var unit = tenant.money(house.dice.chance(5) ? 0 : house.dice.cents());
      items.add(new Item("Server", house.dice.below(3) + 1, unit));
    }
    return items;
  }

  private static Optional<Promo> none() {
    return Optional.empty();
  }
}
