package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.TransferMoney.Direction;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moving a reseller's money: the form, and reading it. */
final class MoneyForm {

  private static final String TOP_UP = "TOP_UP";

  private MoneyForm() {}

  static Form of(Visit visit, ResellerListing listing, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var root = ResellerFrame.path(listing.account().id());
    var sections =
        List.of(
            Section.of(
                fields.select(
                    "direction",
                    visit.query().text("direction").orElse(Direction.FUND.name()),
                    directions(visit)),
                fields.of("amount", Kind.MONEY, "").required(),
                fields.text("note"),
                fields.text("external_ref")));
    return Form.of(
            visit.say("reseller.move_money"),
            root + "/money",
            visit.say("reseller.move_money"),
            sections.toArray(Section[]::new))
        .error(fields.general(sections))
        .cancel(Link.to(visit.say("form.cancel"), root + "/transactions"))
        .live(root + "/money/preview");
  }

  private static List<Choice> directions(Visit visit) {
    var all = new ArrayList<Choice>();
    all.add(Choice.of(Direction.FUND.name(), visit.say("money.fund")));
    if (visit.may(Permission.TRANSACTIONS_WITHDRAW)) {
      all.add(Choice.of(Direction.WITHDRAW.name(), visit.say("money.withdraw")));
    }
    if (visit.principal().isOperator()) {
      all.add(Choice.of(TOP_UP, visit.say("money.top_up")));
    }
    return all;
  }

  static boolean isTopUp(Visit visit) {
    return new Blank(visit).text("direction").filter(TOP_UP::equals).isPresent();
  }

  static Money amount(Visit visit, ResellerListing listing) {
    return new Blank(visit)
        .money("amount", listing.wallet().currency())
        .orElseThrow(() -> new InvalidValue("amount", "nothing", "filled in"));
  }

  static Direction direction(Blank blank) {
    return blank.text("direction").filter("WITHDRAW"::equals).isPresent()
        ? Direction.WITHDRAW
        : Direction.FUND;
  }
}
