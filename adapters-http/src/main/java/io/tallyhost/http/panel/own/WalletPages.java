package io.tallyhost.http.panel.own;

import io.tallyhost.application.metering.ShowPosition;
import io.tallyhost.application.metering.Spend;
import io.tallyhost.application.reseller.ListTransactions;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tab;
import io.tallyhost.http.panel.view.Tile;
import io.tallyhost.http.panel.view.Tiles;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;

/** /wallet: what there is, how long it lasts, and where it went. */
public final class WalletPages implements PanelRoutes {

  private final Desk desk;
  private final ListTransactions transactions;
  private final ShowPosition showPosition;

  public WalletPages(Desk desk, ListTransactions transactions, ShowPosition showPosition) {
    this.desk = desk;
    this.transactions = transactions;
    this.showPosition = showPosition;
  }

  @Override
  public void addTo(Router router) {
    router.get("/wallet", desk.page(this::show));
  }

  private Reply show(Visit visit) {
    var words = visit.words();
    return new Listing<>(
            visit,
            visit.say("nav.wallet"),
            page -> transactions.handle(visit.principal(), visit.principal().account(), page))
        .column("at", it -> words.cell(it.at()))
        .column("kind", it -> Cell.of(words.word(it.kind())))
        .column(
            "description",
            it -> Cell.of(it.description()).linked("/why/" + it.transaction().value()))
        .figures("amount", it -> words.cell(it.amount()))
        .figures("balance_after", it -> words.cell(it.balanceAfter()).as(Tone.NUMBER))
        .reply("transactions", page -> around(visit, page));
  }

  private Page around(Visit visit, Page list) {
    var tiles = Page.titled(list.title()).tabs(tabs(visit, "/wallet")).with(tiles(visit));
    return tiles.with(list.blocks());
  }

  static List<Tab> tabs(Visit visit, String here) {
    return List.of(
        new Tab(visit.say("wallet.transactions"), "/wallet", here.equals("/wallet")),
        new Tab(visit.say("nav.invoices"), "/wallet/invoices", !here.equals("/wallet")));
  }

  private Tiles tiles(Visit visit) {
    var words = visit.words();
    var position = showPosition.handle(visit.principal());
    var wallet = position.wallet();
    var spend = Spend.withCredit(position);
    var tiles = new ArrayList<Tile>();
    tiles.add(Tile.of(visit.say("field.balance"), words.money(wallet.balance())));
    tiles.add(
        Tile.of(visit.say("field.available"), words.money(wallet.available()))
            .note(visit.say("wallet.with_credit", words.money(wallet.creditLimit().amount()))));
    tiles.add(
        Tile.of(visit.say("order.per_hour"), words.money(spend.perHour()))
            .note(words.count("wallet.running", spend.running())));
    spend
        .hoursRemaining()
        .ifPresent(hours -> tiles.add(Tile.of(visit.say("wallet.hours"), words.number(hours))));
    if (!spend.pending().isZero()) {
      tiles.add(Tile.of(visit.say("wallet.pending"), words.money(spend.pending())));
    }
    if (!wallet.arrears().isZero()) {
      tiles.add(Tile.of(visit.say("wallet.arrears"), words.money(wallet.arrears())).tone(Tone.BAD));
    }
    return new Tiles(tiles);
  }
}
