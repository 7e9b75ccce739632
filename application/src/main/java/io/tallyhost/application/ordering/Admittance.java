package io.tallyhost.application.ordering;

import io.tallyhost.application.ordering.OrderOutcome.LimitReached;
import io.tallyhost.application.ordering.OrderOutcome.NotCovered;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.wallet.Wallet;
import java.util.Optional;

/** Whether one more may run: by number for those who pay after, by the hour for those before. */
final class Admittance {

  private final Services services;

  Admittance(Services services) {
    this.services = services;
  }

  /** Asked while the wallet is locked, so that nobody else is admitted meanwhile. */
  Optional<OrderOutcome> refusal(Buyer buyer, Wallet wallet, Order order) {
    return buyer.terms().isPostpaid() ? tooMany(buyer) : tooDear(buyer, wallet, order);
  }

  private Optional<OrderOutcome> tooMany(Buyer buyer) {
    var current = services.tally(buyer.owner().account()).liveVps();
    return buyer.terms().allowVps(current + 1)
        ? Optional.empty()
        : buyer.terms().vpsLimit().map(limit -> new LimitReached(current, limit));
  }

  private Optional<OrderOutcome> tooDear(Buyer buyer, Wallet wallet, Order order) {
    return order
        .terms()
        .hourlyRate()
        .map(rate -> anHour(buyer, wallet, rate))
        .filter(hour -> !wallet.covers(hour))
        .map(hour -> new NotCovered(hour, wallet.available(), true));
  }

  private Money anHour(Buyer buyer, Wallet wallet, HourlyRate more) {
    var running = services.tally(buyer.owner().account()).committedRate(wallet.currency());
    return Totals.of(running.plus(more).perHour(), buyer.vat()).gross();
  }
}
