package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.ShowDashboard;
import io.tallyhost.domain.money.Money;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tile;
import io.tallyhost.http.panel.view.Tiles;
import java.util.stream.Collectors;

/** What the operator sees first. */
public final class OperatorDashboard {

  private final ShowDashboard showDashboard;

  public OperatorDashboard(ShowDashboard showDashboard) {
    this.showDashboard = showDashboard;
  }

  public Page page(Visit visit) {
    var words = visit.words();
    var dashboard = showDashboard.handle(visit.principal());
    var overview = dashboard.overview();
    return Page.titled(visit.say("nav.dashboard"))
        .with(
            new Tiles(
                java.util.List.of(
                    Tile.of(visit.say("dashboard.resellers"), words.number(overview.active()))
                        .note(words.count("dashboard.suspended", overview.suspended()))
                        .linked("/resellers"),
                    Tile.of(
                        visit.say("dashboard.sub_resellers"),
                        words.number(overview.subResellers())),
                    Tile.of(visit.say("dashboard.customers"), words.number(overview.customers())),
                    Tile.of(visit.say("dashboard.services"), words.number(dashboard.services())),
                    Tile.of(
                        visit.say("dashboard.balances"), balances(visit, overview.balances())))));
  }

  private static String balances(Visit visit, java.util.List<Money> balances) {
    return balances.stream().map(visit.words()::money).collect(Collectors.joining(" · "));
  }
}
