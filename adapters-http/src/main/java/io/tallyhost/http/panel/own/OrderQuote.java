package io.tallyhost.http.panel.own;

import io.tallyhost.application.ordering.OrderOutcome;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Tone;
import java.util.ArrayList;

/** Says what an order would cost, or why it can't be. */
final class OrderQuote {

  private final Visit visit;
  private final Wallet wallet;

  OrderQuote(Visit visit, Wallet wallet) {
    this.visit = visit;
    this.wallet = wallet;
  }

  Block of(OrderOutcome outcome) {
    return outcome.fold(
        placed -> facts(placed.order()),
        no -> Notice.of(Tone.WARN, whyNot(no)),
        no -> Notice.of(Tone.WARN, whyNot(no)),
        no -> Notice.of(Tone.WARN, no.sentence()));
  }

  String whyNot(OrderOutcome.NotCovered no) {
    var words = visit.words();
    return visit.say(
        no.hourly() ? "order.needs_hour" : "order.needs",
        words.money(no.needed()),
        words.money(no.available()));
  }

  String whyNot(OrderOutcome.LimitReached no) {
    return visit.say("order.limit", no.current(), no.limit());
  }

  private Facts facts(Order order) {
    var words = visit.words();
    var amounts = order.amounts();
    var facts = new ArrayList<Fact>();
    order
        .terms()
        .hourlyRate()
        .map(HourlyRate::perHour)
        .ifPresent(rate -> facts.add(Fact.of(visit.say("order.per_hour"), words.money(rate))));
    facts.add(Fact.of(visit.say("order.per_month"), words.money(order.bought().price())));
    if (!amounts.discount().isZero()) {
      facts.add(Fact.of(visit.say("order.discount"), words.money(amounts.discount().negated())));
    }
    facts.add(Fact.of(visit.say("order.vat"), words.money(amounts.totals().vat())));
    facts.add(Fact.of(visit.say("order.now"), words.money(amounts.gross())));
    facts.add(
        Fact.of(visit.say("order.left"), words.money(wallet.available().minus(amounts.gross()))));
    return new Facts(visit.say("order.quote"), facts);
  }
}
