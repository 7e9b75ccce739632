package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /resellers: all of them for the operator, one's own sub-resellers for a reseller. */
public final class ResellerListPage implements PanelRoutes {

  private final Desk desk;
  private final ListResellers listResellers;

  public ResellerListPage(Desk desk, ListResellers listResellers) {
    this.desk = desk;
    this.listResellers = listResellers;
  }

  @Override
  public void addTo(Router router) {
    router.get("/resellers", desk.page(this::show));
  }

  private Reply show(Visit visit) {
    var isOperator = visit.principal().isOperator();
    var title = visit.say(isOperator ? "nav.resellers" : "nav.sub_resellers");
    var add =
        visit.may(Permission.RESELLERS_CREATE)
            ? List.of(Link.main(visit.say("reseller.add"), "/resellers/new"))
            : List.<Link>of();
    return listing(visit, title, query(visit))
        .filter(Field.of("q", visit.say("field.search"), Kind.SEARCH))
        .filter(Choices.filter(visit, "status", AccountStatus.values()))
        .whenEmpty(visit.say("reseller.none"), add.stream().findFirst())
        .reply("resellers", page -> page.links(add));
  }

  Listing<ResellerListing> listing(Visit visit, String title, ResellerQuery query) {
    var words = visit.words();
    return new Listing<ResellerListing>(
            visit, title, page -> listResellers.handle(visit.principal(), query, page))
        .column("username", ResellerListPage::name)
        .column("company_name", it -> Cell.of(it.reseller().company().shownName().orElse("")))
        .column("email", it -> Cell.of(it.account().email().value()).as(Tone.MUTED))
        .figures("balance", it -> words.cell(it.wallet().balance()))
        .figures("credit_limit", it -> words.cell(it.wallet().creditLimit().amount()))
        .figures("sub_resellers", it -> Cell.number(it.counts().subResellers()))
        .figures("customers", it -> Cell.number(it.counts().customers()))
        .column("status", it -> state(visit, it));
  }

  private static Cell state(Visit visit, ResellerListing listing) {
    var state = States.of(listing.account().status(), visit.words());
    return listing.isUnderReview() ? state.over(visit.say("word.under_review")) : state;
  }

  private static Cell name(ResellerListing listing) {
    var account = listing.account();
    return Cell.of(account.username().value())
        .linked("/resellers/" + account.id().value())
        .over(account.contact().fullName().orElse(""));
  }

  private static ResellerQuery query(Visit visit) {
    return new ResellerQuery(
        Optional.empty(),
        Choices.chosen(visit, "status", AccountStatus.values()),
        visit.query().text("q").filter(text -> !text.isBlank()));
  }
}
