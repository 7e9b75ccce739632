package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tile;
import io.tallyhost.http.panel.view.Tiles;
import java.util.List;

/** What a reseller sees first. */
public final class ResellerDashboard {

  private final ShowReseller showReseller;

  public ResellerDashboard(ShowReseller showReseller) {
    this.showReseller = showReseller;
  }

  public Page page(Visit visit) {
    var words = visit.words();
    var reseller = showReseller.handle(visit.principal(), visit.principal().account());
    var wallet = reseller.wallet();
    return Page.titled(visit.say("nav.dashboard"))
        .with(
            new Tiles(
                List.of(
                    Tile.of(visit.say("field.balance"), words.money(wallet.balance())),
                    Tile.of(visit.say("field.available"), words.money(wallet.available())),
                    Tile.of(
                        visit.say("dashboard.customers"),
                        words.number(reseller.counts().customers())))));
  }
}
