package io.tallyhost.http.panel.pages;

import io.tallyhost.application.metering.ShowSpending;
import io.tallyhost.application.metering.ShowSpending.Spending;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Tile;
import io.tallyhost.http.panel.view.Tiles;
import io.tallyhost.http.panel.view.Tone;
import java.util.List;

/** What a reseller sees first: what there is, what goes, and how long it lasts. */
public final class ResellerDashboard {

  private static final int DAYS = 30;
  private static final int HOURS_A_DAY = 24;

  private final ShowReseller showReseller;
  private final ShowSpending showSpending;

  public ResellerDashboard(ShowReseller showReseller, ShowSpending showSpending) {
    this.showReseller = showReseller;
    this.showSpending = showSpending;
  }

  public Page page(Visit visit) {
    var page = Page.titled(visit.say("nav.dashboard"));
    if (!visit.may(Permission.WALLET_VIEW) || !visit.may(Permission.RESELLERS_VIEW)) {
      return page.with(new Prose("", visit.say("dashboard.nothing")));
    }
    var spending = showSpending.handle(visit.principal(), DAYS);
    var reseller = showReseller.handle(visit.principal(), visit.principal().account());
    return page.with(
        tiles(visit, spending, reseller.counts().customers()),
        new DailyCharts(visit, spending.today(), DAYS)
            .spending(spending.days(), spending.now().perHour().times(HOURS_A_DAY)));
  }

  private static Tiles tiles(Visit visit, Spending spending, long customers) {
    var words = visit.words();
    var wallet = spending.wallet();
    var now = spending.now();
    return new Tiles(
        List.of(
            Tile.of(visit.say("field.balance"), words.money(wallet.balance()))
                .note(visit.say("field.available") + " " + words.money(wallet.available()))
                .tone(wallet.balance().isNegative() ? Tone.BAD : Tone.PLAIN),
            Tile.of(visit.say("dashboard.spent_today"), words.money(today(spending))),
            Tile.of(visit.say("dashboard.per_hour"), words.money(now.perHour()))
                .note(words.count("dashboard.running", now.running())),
            lasting(visit, spending),
            Tile.of(visit.say("dashboard.customers"), words.number(customers))));
  }

  private static Tile lasting(Visit visit, Spending spending) {
    var words = visit.words();
    var now = spending.now();
    if (now.hoursRemaining().isEmpty()) {
      return Tile.of(visit.say("dashboard.pending"), words.money(now.pending()));
    }
    var hours = now.hoursRemaining().getAsLong();
    return Tile.of(visit.say("dashboard.lasts"), words.count("dashboard.hours", hours))
        .tone(hours <= HOURS_A_DAY ? Tone.WARN : Tone.PLAIN);
  }

  private static Money today(Spending spending) {
    var currency = spending.wallet().currency();
    return Money.sum(
        currency,
        spending.days().stream()
            .filter(it -> it.day().equals(spending.today()))
            .map(it -> it.amount())
            .filter(it -> it.currency().equals(currency))
            .toList());
  }
}
