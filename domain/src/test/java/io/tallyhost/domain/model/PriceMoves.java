package io.tallyhost.domain.model;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.model.naive.Calendar;
import io.tallyhost.domain.model.naive.NaivePrice;
import io.tallyhost.domain.model.naive.Sums;
import io.tallyhost.domain.model.naive.Tax;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.ordering.Pricing;
import io.tallyhost.domain.ordering.Quote.Item;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Instant;
import java.util.List;

/** What a server costs from then on: another rate, more of it, another period. */
final class PriceMoves {

  private PriceMoves() {}

  /** Another price; what runs gets another stretch. */
  static Outcome changeRate(House house) {
    return ServerMoves.some(
        house,
        machine -> {
          if (!machine.isHourly() || machine.status.equals("TERMINATED")) {
            return false;
          }
          var running = machine.runs();
          machine.stop(house.now);
          var price = machine.tenant.money(house.dice.cents());
          machine.price = MoneyMoves.big(price.minor());
          machine.service = machine.service.change().billed(machine.service.billing().at(price));
          if (running) {
            machine.powerOn(house.now);
          }
          return true;
        });
  }

  /** Something that is paid in advance becomes dearer for the rest of its period. */
  static Outcome upgrade(House house) {
    return ServerMoves.some(
        house,
        machine -> {
          var period = machine.service.billing().period();
          return machine.status.equals("ACTIVE")
              && period.isRenewed()
              && upgrade(house, machine, period);
        });
  }

  private static boolean upgrade(House house, Machine machine, BillingPeriod period) {
    var tenant = machine.tenant;
    var more = tenant.money(house.dice.cents());
    var began = house.now.getEpochSecond() - house.dice.below(40 * 86_400);
    var whole = Math.max(1, machine.due - began);
    var left = Math.max(0, Math.min(machine.due - house.now.getEpochSecond(), whole));
    var due = Sums.halfUp(MoneyMoves.big(more.minor()), left, whole);
    var price = NaivePrice.of(due, 0, Tax.of(tenant.buyer, house.today()));
    var share =
        Pricing.Share.between(
            Instant.ofEpochSecond(began), house.now, Instant.ofEpochSecond(machine.due));
    var vat = Taxes.decided(tenant.buyer, house.today());
    var quote = Pricing.upgrade(new Item("More", 1, more), period, share, vat);
    Same.amount("share", price.gross(), quote.amounts().gross());
    var free = price.gross().signum() == 0;
    var paid =
        free
            || Payments.charge(house, tenant, TransactionKind.UPGRADE, quote.amounts().totals())
                .isPresent();
    if (paid) {
      var dearer = machine.service.billing().price().plus(more);
      machine.service = machine.service.change().billed(machine.service.billing().at(dearer));
      machine.price = machine.price.add(MoneyMoves.big(more.minor()));
    }
    return paid;
  }

  /** One more period, when the last one is over. */
  static Outcome renew(House house) {
    return ServerMoves.some(
        house,
        machine -> {
          var billing = machine.service.billing();
          var due = billing.nextDueAt().filter(at -> !at.isAfter(house.now)).isPresent();
          var expected = machine.due != 0 && machine.due <= house.now.getEpochSecond();
          Same.thing("due", expected, due);
          return due && machine.status.equals("ACTIVE") && renew(house, machine);
        });
  }

  private static boolean renew(House house, Machine machine) {
    var tenant = machine.tenant;
    var billing = machine.service.billing();
    var vat = Taxes.decided(tenant.buyer, house.today());
    var item = new Item("Renewal", 1, billing.price());
    var quote = Pricing.quote(List.of(item), billing.period(), Percentage.ZERO, vat);
    var price = NaivePrice.of(machine.price, 0, Tax.of(tenant.buyer, house.today()));
    Same.amount("renewal", price.gross(), quote.amounts().gross());
    var free = price.gross().signum() == 0;
    var kind = TransactionKind.RENEWAL;
    var totals = quote.amounts().totals();
    var paid = free || Payments.charge(house, tenant, kind, totals).isPresent();
    if (paid) {
      var start = machine.service.createdAt();
      var next = billing.period().dueAfter(start, billing.nextDueAt().orElseThrow());
      machine.service = machine.service.change().billed(billing.dueAt(next));
      machine.due = Calendar.due(start.getEpochSecond(), billing.period().months(), machine.due);
      Same.number("next due", machine.due, next.getEpochSecond());
    }
    return paid;
  }
}
